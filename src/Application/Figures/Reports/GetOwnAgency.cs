using Ccs.Application.Figures.Asking;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Domain.Figures.Counting;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Figures.Reports;

/// <summary>The numbers of an agency and those below it, beside those of all as far as they may be told.</summary>
/// <param name="Query">Of which agency, and of what of it. Beside whatever is asked for but agency and knowledge stands nothing.</param>
/// <param name="Language">Of the names.</param>
public sealed record GetOwnAgency(FigureQuery Query, Language Language) : IRequest<OwnAgencyReport>;

internal sealed class GetOwnAgencyValidator : AbstractValidator<GetOwnAgency>
{
    public GetOwnAgencyValidator(IDirectory directory, TimeProvider clock) => RuleFor(x => x.Query).Figures(directory, clock);
}

internal sealed class GetOwnAgencyHandler(FigureReader reader, IFigures figures) : IRequestHandler<GetOwnAgency, OwnAgencyReport>
{
    private const int Weeks = 26;

    public async Task<OwnAgencyReport> Handle(GetOwnAgency query, CancellationToken cancellationToken)
    {
        var asked = await reader.Ask(query.Query, cancellationToken);
        var question = Question(asked);
        var counted = await figures.Count(question, asked.Known, asked.Seen, cancellationToken);
        var times = await figures.Times(question, asked.Known, asked.Seen, cancellationToken);
        var own = counted.Values.Aggregate(new FigureCounts(), (sum, part) => sum.Plus(part));
        var agency = asked.Filter.Agency;
        return new OwnAgencyReport(asked, question)
        {
            Agency = agency,
            Name = agency is null ? null : FigureDimensions.Name(asked.Known.Directory, FigureDimension.Agency, agency, query.Language),
            Filed = own.Filed,
            Median = TimesItem.Of(null, null, times.Values.Aggregate(TimesItem.None, TimesItem.Plus), own.Late).Median,
            Items = [.. OwnItem.Terms.Select(term => OwnItem.Of(term, own.Of(term)))],
            All = agency is not null && IsBare(query.Query) ? await All(asked, question, agency, cancellationToken) : null,
        };
    }

    /// <summary>Weeks that are over: an average that changed with each complaint of the day would tell of it.</summary>
    private static FigureQuestion Question(FigureAsked asked)
    {
        var last = FigureSpans.WeekOf(asked.Known.Day).AddDays(-1);
        var question = asked.Question([]);
        return asked.From is null && asked.To == asked.Known.Day
            ? question with
            {
                From = last.AddDays(1 - (Weeks * FigureSpans.DaysOfWeek)),
                To = last,
            }
            : question;
    }

    private static bool IsBare(FigureQuery query) => query with { Agency = null, Known = null } == new FigureQuery();

    /// <summary>Complaints about services alone, of no filter, so that nobody can take the average apart.</summary>
    private async Task<AllAgencies?> All(FigureAsked asked, FigureQuestion question, string agency, CancellationToken cancellation)
    {
        var whole = question with { Filter = FigureDesk.OfServices, By = [FigureDimension.Agency] };
        var counted = await figures.Count(whole, asked.Known, null, cancellation);
        var times = await figures.Times(whole with { By = [] }, asked.Known, null, cancellation);
        var isOwn = counted.ToLookup(row => asked.Known.Tree.IsWithin(row.Key.Agency, agency), row => row.Value);
        return AllAgencies.Of([.. isOwn[true]], [.. isOwn[false]], times.Values.Aggregate(TimesItem.None, TimesItem.Plus));
    }
}
