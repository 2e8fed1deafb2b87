using Ccs.Application.Ports;
using Ccs.Application.Sessions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Ccs.Infrastructure.Identity;

/// <summary>Registers the staff accounts.</summary>
public static class StaffServices
{
    public static IServiceCollection AddStaffAccounts(this IServiceCollection services, NpgsqlDataSource connections)
    {
        services.AddDbContextFactory<StaffDbContext>(options => StaffDbContext.Configure(options, connections));
        services
            .AddIdentityCore<StaffAccount>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                options.User.RequireUniqueEmail = false;
                options.Password.RequiredLength = PasswordLimits.Shortest;
                options.Password.RequiredUniqueChars = PasswordLimits.Different;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
            })
            .AddEntityFrameworkStores<StaffDbContext>()
            .AddPasswordValidator<PasswordRules>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = PasswordRules.Rounds);
        services.AddSingleton<StaffSchema>();
        services.AddSingleton(provider =>
            provider.GetService<IConfiguration>()?.GetSection("Ccs:Sessions").Get<SessionLimits>() ?? new SessionLimits()
        );
        services.AddSingleton<KnownDevices>();
        services.AddSingleton<MakersDevices>();
        services.AddSingleton<SignInTries>();
        services.AddSingleton<FreshFactor>();
        services.AddSingleton<SecondFactor>();
        services.AddSingleton<ISecondFactor>(provider => provider.GetRequiredService<SecondFactor>());
        services.AddSingleton<StaffSessions>();
        services.AddSingleton<IStaffSessions>(provider => provider.GetRequiredService<StaffSessions>());
        services.AddScoped<IStaffAccounts, StaffAccounts>();
        services.AddSingleton<IExternalAccounts, ExternalAccounts>();
        services.AddSingleton<IStaffDirectory, StaffDirectory>();
        services.AddSingleton<IStaffAccountList, StaffAccountList>();
        services.AddScoped<AccountWrites>();
        services.AddScoped<IStaffAdministration, StaffAdministration>();
        services.AddScoped<DemoStaff>();
        return services;
    }
}
