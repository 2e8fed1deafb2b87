namespace Ccs.Domain.Tests.Figures.Statistics;

/// <summary>Worked examples are given to three places.</summary>
internal static class Close
{
    public const double Thousandth = 1e-3;

    public static void ShouldBeAbout(this double value, double expected, double within = Thousandth) => value.ShouldBe(expected, within);
}
