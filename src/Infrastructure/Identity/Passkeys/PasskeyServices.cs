using Ccs.Application.Ports;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Ccs.Infrastructure.Identity.Passkeys;

internal static class PasskeyServices
{
    public static IServiceCollection AddPasskeys(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpContextAccessor();
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            // Null means the host of the call. A passkey is bound to it for ever.
            options.ServerDomain = configuration["Ccs:Passkeys:Domain"];
            options.AuthenticatorTimeout = PasskeyStates.Lifetime;

            // The device asks for a finger, a face or a PIN: without that, whoever holds it would be in.
            options.UserVerificationRequirement = "required";

            // The passkey knows its account, so that nobody types a user name.
            options.ResidentKeyRequirement = "required";
        });
        services.AddScoped<IPasskeyHandler<StaffAccount>, PasskeyHandler<StaffAccount>>();
        services.AddSingleton<PasskeyStates>();
        services.AddScoped<PasskeyStore>();
        services.AddScoped<IPasskeys, StaffPasskeys>();
        return services;
    }
}
