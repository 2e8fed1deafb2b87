using System.Globalization;
using Ccs.Application.Validation;

namespace Ccs.WebApi.Commands.Demo.Planning;

/// <summary>
/// Reads <c>[volume|late|reopen|upheld|rating:]agency[:category[:governorate]]:factor[@2026-03..2026-06]</c>; what does not begin with a
/// kind is of volume.
/// </summary>
internal static class PlantText
{
    public const string Form = "[volume|late|reopen|upheld|rating:]agency[:category[:governorate]]:factor[@yyyy-MM..yyyy-MM]";

    private const double MostFactor = 20;
    private const string Month = "yyyy-MM";
    private const int MostNames = 3;

    /// <returns>The plant, or what is wrong with the text.</returns>
    public static (DemoPlant? Plant, string? Wrong) Read(string text)
    {
        var (rest, window) = text.Split('@') is [var before, var after] ? (before, after) : (text, null);
        string[] parts = rest.Split(':');
        var kind = Kebab.TryParse<PlantKind>(parts[0], out var named) ? named : (PlantKind?)null;
        string[] names = [.. parts.Skip(kind is null ? 0 : 1).SkipLast(1)];
        var months = Months(window);
        string? wrong =
            names.Length is 0 or > MostNames || names.Any(string.IsNullOrWhiteSpace) || rest.Contains('@', StringComparison.Ordinal)
                ? $"write it as {Form}"
            : Factor(parts[^1]) is null ? $"the factor '{parts[^1]}' is no number above 0 and up to {MostFactor:0}, other than 1"
            : window is not null && months is null ? $"the months '{window}' are not two as in 2026-03..2026-06, the earlier first"
            : null;
        return wrong is not null
            ? (null, wrong)
            : (
                new DemoPlant(
                    kind ?? PlantKind.Volume,
                    names[0],
                    names.ElementAtOrDefault(1),
                    names.ElementAtOrDefault(2),
                    Factor(parts[^1])!.Value,
                    months?.From,
                    months?.To
                )
                {
                    Text = text,
                },
                null
            );
    }

    private static double? Factor(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var factor)
        && factor is > 0 and <= MostFactor and not 1
            ? factor
            : null;

    private static (DateOnly From, DateOnly To)? Months(string? window) =>
        window?.Split("..") is [var from, var to] && First(from) is { } first && First(to) is { } last && first <= last
            ? (first, last.AddMonths(1).AddDays(-1))
            : null;

    private static DateOnly? First(string month) =>
        DateOnly.TryParseExact(month, Month, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
