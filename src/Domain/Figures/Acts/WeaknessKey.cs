using Ccs.Domain.Figures.Counting;

namespace Ccs.Domain.Figures.Acts;

/// <summary>
/// What a measure is for: a unit, or a cell of two, and the term in which it is weak. Written as <c>agency:electricity:late</c> or
/// <c>agency:electricity:category:delay:volume</c>.
/// </summary>
/// <param name="Unit">The dimension and the id.</param>
/// <param name="Cell">What it is crossed with; null: all of the unit.</param>
/// <param name="Term">One of <see cref="Terms"/>; null where none is said.</param>
public sealed record WeaknessKey((FigureDimension By, string Id) Unit, (FigureDimension By, string Id)? Cell, string? Term)
{
    public const string Volume = "volume";
    public const char Between = ':';

    private static readonly Dictionary<string, FigureDimension> Dimensions = new(StringComparer.Ordinal)
    {
        ["agency"] = FigureDimension.Agency,
        ["service"] = FigureDimension.Service,
        ["category"] = FigureDimension.Category,
        ["governorate"] = FigureDimension.Governorate,
    };

    /// <summary>Those of the scores.</summary>
    public static IReadOnlyList<string> Terms { get; } = ["late", "reopened", "overturned", "dissatisfied", "upheld", Volume];

    /// <summary>The filter that its rounds pass.</summary>
    public FigureFilter Filter => Put(Cell is { } cell ? Put(FigureFilter.None, cell) : FigureFilter.None, Unit);

    /// <returns>Null where it is none.</returns>
    public static WeaknessKey? Parse(string? text)
    {
        var parts = (text ?? string.Empty).Split(Between);
        var term = parts.Length % 2 == 1 && Terms.Contains(parts[^1]) ? parts[^1] : null;
        return (parts.Length - (term is null ? 0 : 1)) switch
        {
            2 when Part(parts, 0) is { } unit => new WeaknessKey(unit, null, term),
            4 when Part(parts, 0) is { } unit && Part(parts, 2) is { } cell && unit.By != cell.By => new WeaknessKey(unit, cell, term),
            _ => null,
        };
    }

    public static string Of(FigureDimension by, string id) => $"{Name(by)}{Between}{id}";

    public override string ToString() =>
        string.Join(
            Between,
            new[] { Of(Unit.By, Unit.Id), Cell is { } cell ? Of(cell.By, cell.Id) : null, Term }.Where(part => part is not null)
        );

    /// <summary>A dimension and the id after it; null where there is none.</summary>
    internal static (FigureDimension By, string Id)? Part(string[] parts, int at) =>
        at + 1 < parts.Length && Dimensions.TryGetValue(parts[at], out var by) && parts[at + 1].Length > 0 ? (by, parts[at + 1]) : null;

    private static string Name(FigureDimension by) => Dimensions.First(dimension => dimension.Value == by).Key;

    private static FigureFilter Put(FigureFilter filter, (FigureDimension By, string Id) part) =>
        part.By switch
        {
            FigureDimension.Agency => filter with { Agency = part.Id },
            FigureDimension.Service => filter with { Service = part.Id },
            FigureDimension.Category => filter with { Category = part.Id },
            _ => filter with { Governorate = part.Id },
        };
}
