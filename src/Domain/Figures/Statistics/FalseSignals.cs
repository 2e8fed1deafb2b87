namespace Ccs.Domain.Figures.Statistics;

/// <summary>
/// How often chance may raise a signal. Stated for all tests of a week together: expectations add up whether or not the tests depend on
/// each other, so that it holds for cells that overlap.
/// </summary>
public static class FalseSignals
{
    /// <summary>Five a year.</summary>
    public const double AWeek = 0.1;

    /// <summary>The share of it that each of so many tests has.</summary>
    public static double Share(double falseSignals, int tests) => falseSignals / Math.Max(1, tests);
}
