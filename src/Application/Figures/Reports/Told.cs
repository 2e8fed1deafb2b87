namespace Ccs.Application.Figures.Reports;

/// <summary>Decimals as they leave the house: rounded once, so that no machine's last bit is told.</summary>
internal static class Told
{
    private const int Digits = 6;

    // The zero is for one that is negative.
    public static double Of(double value) => Math.Round(value, Digits, MidpointRounding.AwayFromZero) + 0.0;

    public static double? Of(double? value) => value is { } told ? Of(told) : null;
}
