namespace Ccs.WebApi.Tests.Contract;

/// <summary>Below <c>/api/v1/insights</c>.</summary>
internal static class FigurePaths
{
    /// <summary>What is read and takes all filters.</summary>
    public static readonly string[] Reports =
    [
        "weaknesses",
        "times",
        "cases",
        "trend",
        "heat",
        "funnel",
        "flow",
        "ageing",
        "signals",
        "measures",
        "silence",
    ];

    public static readonly string[] All = [.. Reports, "signals/{id}/explanation", "measures/{id}/effect", "weights", "rehearsals"];
}
