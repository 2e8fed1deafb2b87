using Ccs.Application.Figures;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Figures.Counting;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>
/// From a number to the numbers below it: the same question about that row alone, by what it was not told apart by yet. Filters take in
/// what lies below an agency; rows by agency stay, so that the row of the agency itself is the number that was come from.
/// </summary>
/// <param name="frame">Of the page that the number stands on.</param>
/// <param name="known">Which categories lie below others.</param>
public sealed class FigureDrill(FigureFrame frame, GovernmentDirectory known)
{
    private static readonly FigureDimension[] Next =
    [
        FigureDimension.Category,
        FigureDimension.Governorate,
        FigureDimension.Service,
        FigureDimension.Channel,
        FigureDimension.Language,
    ];

    /// <summary>The cells below a number; null where a row of it can't be asked for by itself.</summary>
    public string? Below(FigureTerm term, params IReadOnlyList<FigureKey> row)
    {
        // A category that is asked for already has those below it in it: asked for again it would be more than its own row.
        if (row.Any(part => !FigureNames.CanBeAsked(part.Key) || (part.By, part.Key) == (FigureDimension.Category, frame.Query.Category)))
        {
            return null;
        }

        var query = row.Aggregate(frame.Exact, (narrowed, part) => narrowed.Narrowed(part.By, part.Key));
        return frame.Links.Heat(Asked(term), by: null, Across(query), query);
    }

    /// <summary>The cases below it; null for who sees none.</summary>
    public string? Cases(FigureTerm? term, bool hits, params IReadOnlyList<FigureKey> row) =>
        frame.SeesCases ? frame.Links.Cases(term, hits, row, frame.Exact) : null;

    /// <summary>The same where a category has those below it in it: it is a filter then, which takes them in.</summary>
    public string? CasesWithin(FigureTerm term, params IReadOnlyList<FigureKey> row)
    {
        var wide = row.Where(part => part.By == FigureDimension.Category && part.Key != frame.Query.Category).ToList();
        var query = wide.Aggregate(frame.Exact, (narrowed, part) => narrowed.Narrowed(part.By, part.Key));
        return frame.SeesCases ? frame.Links.Cases(term, hits: true, [.. row.Except(wide)], query) : null;
    }

    /// <summary>What an agency or a category is called; its key where it is known no more.</summary>
    public string Name(FigureKey row, Language language) =>
        (
            row.By == FigureDimension.Agency
                ? known.Agencies.GetValueOrDefault(row.Key)?.Names
                : known.Categories.GetValueOrDefault(row.Key)?.Names
        )
            is { } names
            ? names.In(language)
            : row.Key;

    /// <summary>What stands unasked is not in the address.</summary>
    public static FigureTerm? Asked(FigureTerm term) => term == FigureTerm.Filed ? null : term;

    private FigureDimension Across(FigureQuery query) =>
        Next.FirstOrDefault(
            dimension =>
                dimension switch
                {
                    FigureDimension.Category => query.Category is null || known.Categories.Values.Any(c => c.ParentId == query.Category),
                    FigureDimension.Governorate => query.Governorate is null,
                    FigureDimension.Service => query.Service is null,
                    FigureDimension.Channel => query.Channel is null,
                    _ => true,
                },
            FigureDimension.Language
        );
}
