using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Facts;
using Ccs.Domain.Shared;

namespace Ccs.Application.Figures.Asking;

/// <summary>
/// Opens a report: who asks, over which complaints, as known when. Analysts are told all numbers of complaints about services and no
/// case; whoever sees cases is told the numbers of those that they may see, so that a number and the list below it agree; a head of what
/// is charged to the own agency.
/// </summary>
internal sealed class FigureReader(FigureDesk desk, IFigures figures, IDirectory directory)
{
    /// <param name="query">Validated.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<FigureAsked> Ask(FigureQuery query, CancellationToken cancellation) =>
        Ask(query, desk.Require(FigureAct.Read), cancellation);

    /// <summary>What somebody else would be told: for a message to them.</summary>
    /// <param name="query">Validated.</param>
    /// <param name="actor">May read figures.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<FigureAsked> Ask(FigureQuery query, Actor actor, CancellationToken cancellation)
    {
        var seen = actor.May(FigureAct.ListCases) ? CaseScope.Of(actor, await directory.Get(cancellation)) : null;
        var filter = Filter(query);
        if (seen is null)
        {
            filter =
                filter.Kind == SubjectKind.Person ? throw new NotYoursToDoException() : filter with { Kind = FigureDesk.OfServices.Kind };
        }

        if (seen?.AgencyIds is { } own)
        {
            filter = filter with { Agency = filter.Agency ?? actor.AgencyId };
            if (!own.Contains(filter.Agency!))
            {
                throw new NotYoursToDoException();
            }
        }

        var known = await figures.Known(QueryText.Day(query.Known), cancellation);
        return new FigureAsked(known, seen, filter)
        {
            From = QueryText.Day(query.From),
            To = QueryText.Day(query.To) ?? known.Day,
            Chosen = bool.TryParse(query.Chosen, out var chosen) && chosen,
            Actor = actor,
        };
    }

    private static FigureFilter Filter(FigureQuery query) =>
        new()
        {
            Agency = QueryText.Given(query.Agency),
            Service = QueryText.Given(query.Service),
            Category = QueryText.Given(query.Category),
            Governorate = QueryText.Given(query.Governorate),
            Kind = Kebab.TryParse(query.Kind, out SubjectKind kind) ? kind : null,
            Language = Kebab.TryParse(query.Language, out Language language) ? language : null,
            Channel = Kebab.TryParse(query.Channel, out FigureChannel channel) ? channel : null,
            ContactKind = Kebab.TryParse(query.ContactKind, out ContactChannel contact) ? contact : null,
            Severity = QueryText.Given(query.Severity) is { } severity
                ? int.Parse(severity, System.Globalization.CultureInfo.InvariantCulture)
                : null,
        };
}

/// <summary>What is asked, of whom, as known when.</summary>
/// <param name="Known">The moment of knowledge.</param>
/// <param name="Seen">Of whoever sees cases.</param>
/// <param name="Filter">Of a head never wider than the own agency.</param>
internal sealed record FigureAsked(FigureKnown Known, CaseScope? Seen, FigureFilter Filter)
{
    private const int DaysOfWeek = 7;
    private const int UsualWeeks = 26;

    public required Actor Actor { get; init; }

    /// <summary>Null where none was given.</summary>
    public required DateOnly? From { get; init; }

    public required DateOnly To { get; init; }

    public required bool Chosen { get; init; }

    /// <summary>The window as it was given, or so many weeks to its last day.</summary>
    public FigureQuestion Question(IReadOnlyList<FigureDimension> by, int weeks = UsualWeeks) =>
        new(From ?? Earlier(weeks), To, Known.Day)
        {
            Filter = Filter,
            By = by,
            Chosen = Chosen,
        };

    private DateOnly Earlier(int weeks) => To.DayNumber < weeks * DaysOfWeek ? DateOnly.MinValue : To.AddDays(1 - (weeks * DaysOfWeek));
}
