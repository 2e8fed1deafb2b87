using System.Globalization;
using Ccs.Domain.Figures.Counting;

namespace Ccs.Domain.Figures.Acts;

/// <summary>
/// What a signal is of: a unit, or a cell of two or three, the rate that changed, and the days that it was seen over. Written as
/// <c>agency:electricity</c>, <c>agency:electricity:category:delay:late:91</c> or <c>service:meters:governorate:erbil:28</c>.
/// </summary>
/// <param name="Parts">The dimensions and the ids, one to three.</param>
/// <param name="Term">The rate; null: the count.</param>
/// <param name="Days">Null where none are said: the week.</param>
public sealed record SignalKey(IReadOnlyList<(FigureDimension By, string Id)> Parts, string? Term, int? Days)
{
    private const int MostParts = 3;
    private const int WordsOfPart = 2;

    /// <summary>What a measure against it is for. Measures are for a unit or a cell of two: a third part is left out.</summary>
    public WeaknessKey Weakness => new(Parts[0], Parts.Count > 1 ? Parts[1] : null, Term ?? WeaknessKey.Volume);

    /// <returns>Null where it is none.</returns>
    public static SignalKey? Parse(string? text)
    {
        var words = (text ?? string.Empty).Split(WeaknessKey.Between);
        List<(FigureDimension By, string Id)> parts = [];
        while (parts.Count < MostParts && WeaknessKey.Part(words, parts.Count * WordsOfPart) is { } part)
        {
            parts.Add(part);
        }

        return (parts.Count, words[(parts.Count * WordsOfPart)..]) switch
        {
            (0, _) => null,
            (_, []) => new SignalKey(parts, null, null),
            (_, [var word]) when DaysOf(word) is { } days => new SignalKey(parts, null, days),
            (_, [var term]) when IsRate(term) => new SignalKey(parts, term, null),
            (_, [var term, var word]) when IsRate(term) && DaysOf(word) is { } days => new SignalKey(parts, term, days),
            _ => null,
        };
    }

    public bool Equals(SignalKey? other) =>
        other is not null && Term == other.Term && Days == other.Days && Parts.SequenceEqual(other.Parts);

    public override int GetHashCode() => HashCode.Combine(Parts.Count, Term, Days);

    public override string ToString() =>
        string.Join(
            WeaknessKey.Between,
            Parts
                .Select(part => WeaknessKey.Of(part.By, part.Id))
                .Append(Term)
                .Append(Days?.ToString(CultureInfo.InvariantCulture))
                .Where(word => word is not null)
        );

    private static bool IsRate(string word) => word != WeaknessKey.Volume && WeaknessKey.Terms.Contains(word);

    private static int? DaysOf(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days > 0 ? days : null;
}
