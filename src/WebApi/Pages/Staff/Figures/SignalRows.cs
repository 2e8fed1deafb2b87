using Ccs.Application.Figures;
using Ccs.Application.Figures.Signals;
using Ccs.Application.Validation;
using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Signals;
using Ccs.WebApi.Site;
using Microsoft.AspNetCore.WebUtilities;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>A signal as it is read.</summary>
/// <param name="Item">From the report.</param>
/// <param name="Said">In a sentence.</param>
/// <param name="Cases">The complaints below its number.</param>
/// <param name="Trend">How it was before.</param>
/// <param name="Explain">Where a word is said of it; null for whoever may not, and of one that is not kept.</param>
/// <param name="Record">Where something is done against it; null of what fell.</param>
public sealed record SignalRow(SignalItem Item, string Said, string Cases, string Trend, string? Explain, string? Record);

/// <summary>Signals in sentences, with the ways on from each.</summary>
/// <param name="site">The reader's language.</param>
/// <param name="names">In it.</param>
/// <param name="links">To the other pages.</param>
/// <param name="query">What all signals of the page are of.</param>
/// <param name="mayExplain">The reader is an analyst.</param>
public sealed class SignalRows(SiteContext site, WeaknessNames names, FigureLinks links, FigureQuery query, bool mayExplain)
{
    private const int DaysOfWeek = 7;

    /// <summary>Answers may be reopened so long: their rate is that of an earlier week.</summary>
    private const int DaysOfReopening = 35;

    private const string Reopened = "reopened";

    public SignalRow Of(SignalItem signal)
    {
        var key = SignalKey.Parse(signal.Key) ?? throw new InvalidOperationException($"{signal.Key} is no key of a signal.");
        var last = signal.Week.AddDays(DaysOfWeek - 1);
        var window = Window(key.Term == Reopened ? last.AddDays(-DaysOfReopening) : last, key.Days ?? DaysOfWeek);
        var term = Kebab.TryParse(key.Term, out FigureTerm of) ? of : FigureTerm.Filed;
        return new SignalRow(
            signal,
            Said(signal, key),
            links.Cases(term, hits: true, [.. key.Parts.Select(part => new FigureKey(part.By, part.Id))], window),
            links.Trend(term, query: key.Parts.Aggregate(query, (narrow, part) => narrow.Narrowed(part.By, part.Id))),
            mayExplain && signal.Id is { } id ? Path($"/staff/figures/signals/{id}", "week", FigureFields.Day(signal.Week)) : null,
            signal.Kind == SignalKind.Silence ? null : Path("/staff/figures/record", "weaknessKey", key.Weakness.ToString())
        );
    }

    private FigureQuery Window(DateOnly last, int days) =>
        query with
        {
            From = FigureFields.Day(last.AddDays(1 - days)),
            To = FigureFields.Day(last),
        };

    private string Said(SignalItem signal, SignalKey key)
    {
        var where = names.Place(key);
        var (observed, usual) = (site.Whole((long)signal.Observed), site.Decimal(signal.Expected));
        var limit = site.Whole((long)(signal.Limit ?? 0));
        var (days, weeks) = (key.Days ?? DaysOfWeek, (key.Days ?? DaysOfWeek) / DaysOfWeek);
        return signal.Kind switch
        {
            SignalKind.Silence => site.Text("figurePages.signal.silence", where, observed, usual),
            SignalKind.Cluster => site.Text("figurePages.signal.cluster", where, observed, signal.Contacts ?? 0, days, usual, limit),
            SignalKind.Count when weeks > 1 => site.Text("figurePages.signal.count-long", where, observed, usual, limit, weeks),
            SignalKind.Count => site.Text("figurePages.signal.count", where, observed, usual, limit),
            _ => Rate(weeks > 1 ? "figurePages.signal.rate-long" : "figurePages.signal.rate"),
        };

        string Rate(string text) =>
            site.Text(
                text,
                where,
                names.Term(key.Term!),
                site.Percent(signal.Observed),
                site.Percent(signal.Expected),
                site.Percent(signal.Limit),
                weeks
            );
    }

    private string Path(string page, string name, string value) => QueryHelpers.AddQueryString(site.Path(page), name, value);
}
