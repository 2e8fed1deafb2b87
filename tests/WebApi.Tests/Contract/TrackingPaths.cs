namespace Ccs.WebApi.Tests.Contract;

/// <summary>What complainants call with their session.</summary>
internal static class TrackingPaths
{
    public static IReadOnlyList<string> All { get; } =
    [
        "/api/v1/tracking",
        "/api/v1/tracking/recovery",
        "/api/v1/tracking/information",
        "/api/v1/tracking/correction",
        "/api/v1/tracking/documents",
        "/api/v1/tracking/documents/{documentId}",
        "/api/v1/tracking/looks",
        "/api/v1/tracking/receipt",
        "/api/v1/tracking/export",
        "/api/v1/tracking/export/code",
        "/api/v1/tracking/proofs",
        "/api/v1/tracking/rating",
        "/api/v1/tracking/acceptance",
        "/api/v1/tracking/reopening",
        "/api/v1/tracking/withdrawal",
    ];
}
