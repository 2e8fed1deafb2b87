namespace Ccs.WebApi.Tests.Contract;

/// <summary>Below <c>/api/v1/insights</c>.</summary>
internal static class FigurePaths
{
    public static readonly string[] All =
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
        "signals/{id}/explanation",
        "measures",
        "measures/{id}/effect",
        "weights",
    ];
}
