using Ccs.Domain.Figures.Facts;

namespace Ccs.Domain.Figures.Counting;

/// <summary>Whether something that is charged to an agency is asked for, and in which row it stands.</summary>
internal sealed class FigureGrouping(FigureQuestion question, FigureTree tree)
{
    /// <summary>Null where it is not asked for.</summary>
    public FigureGroup? Of(KnownRound round, string? agencyId) => Fits(round, agencyId) ? Group(round, agencyId) : null;

    private bool Fits(KnownRound round, string? agencyId)
    {
        var (filter, row) = (question.Filter, round.Row);
        return (filter.Agency is null || tree.IsWithin(agencyId, filter.Agency))
            && (filter.Service is null || filter.Service == round.Keys.ServiceId)
            && (filter.Category is null || tree.IsWithinCategory(CategoryOf(round), filter.Category))
            && (filter.Governorate is null || filter.Governorate == row.Governorate)
            && (filter.Kind is null || filter.Kind == row.Kind)
            && (filter.Language is null || filter.Language == row.Language)
            && (filter.Channel is null || filter.Channel == row.Channel)
            && (filter.ContactKind is null || filter.ContactKind == row.ContactKind)
            && (filter.Severity is null || round.Severity >= filter.Severity);
    }

    private FigureGroup Group(KnownRound round, string? agencyId) =>
        new()
        {
            Agency =
                !By(FigureDimension.Agency) ? null
                : question.Below is { } top ? tree.RowBelow(agencyId, top)
                : tree.Stands(agencyId),
            Service = By(FigureDimension.Service) ? round.Keys.ServiceId : null,
            Category = By(FigureDimension.Category) ? CategoryOf(round) : null,
            Governorate = By(FigureDimension.Governorate) ? round.Row.Governorate : null,
            Kind = By(FigureDimension.Kind) ? round.Row.Kind : null,
            Language = By(FigureDimension.Language) ? round.Row.Language : null,
            Channel = By(FigureDimension.Channel) ? round.Row.Channel : null,
        };

    private string CategoryOf(KnownRound round) => question.Chosen ? round.Row.ChosenCategoryId : round.Keys.CategoryId;

    private bool By(FigureDimension dimension) => question.By.Contains(dimension);
}
