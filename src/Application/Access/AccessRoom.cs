using Ccs.Application.Audit;
using Microsoft.Extensions.DependencyInjection;

namespace Ccs.Application.Access;

/// <summary>What the room of the looks registers of its own, beside its use cases.</summary>
internal static class AccessRoom
{
    public static IServiceCollection AddAccess(this IServiceCollection services) =>
        services.AddScoped<Looks>().AddScoped<ActingOffice>().AddScoped<AuditedComplaints>().AddScoped<AccessPages>();
}
