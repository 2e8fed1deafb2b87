namespace Ccs.WebApi.Tests.Contract;

/// <summary>What auditors read, below <c>/api/v1/audit/</c>.</summary>
internal static class AuditPaths
{
    public static IReadOnlyList<string> All { get; } =
    [
        "complaints/{numberOrId}/history",
        "complaints/{numberOrId}/state",
        "complaints/{numberOrId}/evidence",
        "complaints/{numberOrId}/erasure",
        "access",
        "events",
        "log/proof/inclusion",
        "log/proof/consistency",
    ];
}
