using Ccs.Domain.Complaints;
using Ccs.Domain.Figures.Facts;

namespace Ccs.Domain.Figures.Entries;

/// <summary>What an entry is filtered and grouped by, beside who is charged.</summary>
/// <param name="ServiceId">That was named; null: none.</param>
/// <param name="CategoryId">As the centre has put it.</param>
/// <param name="ChosenCategoryId">The complainant's own.</param>
/// <param name="Governorate">Where it happened.</param>
/// <param name="Kind">About a service or a person.</param>
/// <param name="Language">It was filed in.</param>
/// <param name="Channel">Online or assisted.</param>
/// <param name="ContactKind">Of the contact that was verified.</param>
/// <param name="Severity">1 to 4; null where nobody assessed it.</param>
public sealed record FigureFacets(
    string? ServiceId,
    string CategoryId,
    string ChosenCategoryId,
    string Governorate,
    SubjectKind Kind,
    Language Language,
    FigureChannel Channel,
    ContactChannel ContactKind,
    int? Severity
)
{
    public static FigureFacets Of(KnownRound round) =>
        new(
            round.Keys.ServiceId,
            round.Keys.CategoryId,
            round.Row.ChosenCategoryId,
            round.Row.Governorate,
            round.Row.Kind,
            round.Row.Language,
            round.Row.Channel,
            round.Row.ContactKind,
            round.Severity
        );
}
