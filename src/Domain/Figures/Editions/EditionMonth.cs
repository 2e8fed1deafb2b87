using System.Globalization;
using System.Runtime.InteropServices;

namespace Ccs.Domain.Figures.Editions;

/// <summary>A month of the Region, written as <c>2026-11</c>.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct EditionMonth(int Year, int Month)
{
    public DateOnly First => new(Year, Month, 1);

    public DateOnly Last => First.AddMonths(1).AddDays(-1);

    public static EditionMonth Of(DateOnly day) => new(day.Year, day.Month);

    /// <returns>Null where it is none.</returns>
    public static EditionMonth? Parse(string? text) =>
        DateOnly.TryParseExact($"{text}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            ? Of(first)
            : null;

    public EditionMonth Plus(int months) => Of(First.AddMonths(months));

    public bool IsBefore(EditionMonth other) => First < other.First;

    public override string ToString() => First.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
