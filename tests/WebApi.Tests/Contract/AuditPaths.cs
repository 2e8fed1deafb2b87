namespace Ccs.WebApi.Tests.Contract;

/// <summary>What auditors read, below <c>/api/v1/audit/</c>.</summary>
internal static class AuditPaths
{
    public static IReadOnlyList<string> All { get; } =
    [
        "complaints/{numberOrId}/history",
        "complaints/{numberOrId}/state",
        "complaints/{numberOrId}/evidence",
        "complaints/{numberOrId}/opening",
        "administration/{stream}/state",
        "complaints/{numberOrId}/erasure",
        "access",
        "events",
        "standouts",
        "log/proof/inclusion",
        "log/proof/consistency",
    ];
}
