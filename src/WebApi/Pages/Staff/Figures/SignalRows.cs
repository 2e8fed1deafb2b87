using System.Globalization;
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

    public SignalRow Of(SignalItem signal)
    {
        var (key, days) = Parts(signal);
        var last = signal.Week.AddDays(DaysOfWeek - 1);
        var window = query with { From = FigureFields.Day(last.AddDays(1 - days)), To = FigureFields.Day(last) };
        if (key.Term == "reopened")
        {
            window = window with
            {
                From = FigureFields.Day(signal.Week.AddDays(-DaysOfReopening)),
                To = FigureFields.Day(last.AddDays(-DaysOfReopening)),
            };
        }

        var term = Kebab.TryParse(key.Term, out FigureTerm of) ? of : FigureTerm.Filed;
        (FigureDimension By, string Id)[] row = key.Cell is { } cell ? [key.Unit, cell] : [key.Unit];
        return new SignalRow(
            signal,
            Said(signal, key, days),
            links.Cases(term, hits: true, [.. row.Select(part => new FigureKey(part.By, part.Id))], window),
            links.Trend(term, query: row.Aggregate(query, (narrow, part) => narrow.Narrowed(part.By, part.Id))),
            mayExplain && signal.Id is { } id ? Path($"/staff/figures/signals/{id}", "week", FigureFields.Day(signal.Week)) : null,
            signal.Kind == SignalKind.Silence
                ? null
                : Path("/staff/figures/record", "weaknessKey", (key with { Term = key.Term ?? WeaknessKey.Volume }).ToString())
        );
    }

    private string Said(SignalItem signal, WeaknessKey key, int days)
    {
        var where = names.Place(key);
        var (observed, usual) = (site.Whole((long)signal.Observed), site.Decimal(signal.Expected));
        var limit = site.Whole((long)(signal.Limit ?? 0));
        return signal.Kind switch
        {
            SignalKind.Count => site.Text("figurePages.signal.count", where, observed, usual, limit),
            SignalKind.Silence => site.Text("figurePages.signal.silence", where, observed, usual),
            SignalKind.Rate => site.Text(
                "figurePages.signal.rate",
                where,
                names.Term(key.Term!),
                site.Percent(signal.Observed),
                site.Percent(signal.Expected),
                site.Percent(signal.Limit)
            ),
            _ => site.Text("figurePages.signal.cluster", where, observed, signal.Contacts ?? 0, days, usual, limit),
        };
    }

    private string Path(string page, string name, string value) => QueryHelpers.AddQueryString(site.Path(page), name, value);

    /// <summary>The key of a cluster ends with the days of its window.</summary>
    private static (WeaknessKey Key, int Days) Parts(SignalItem signal)
    {
        if (signal.Kind != SignalKind.Cluster)
        {
            return (WeaknessKey.Parse(signal.Key)!, DaysOfWeek);
        }

        var cut = signal.Key.LastIndexOf(WeaknessKey.Between);
        return (WeaknessKey.Parse(signal.Key[..cut])!, int.Parse(signal.Key[(cut + 1)..], CultureInfo.InvariantCulture));
    }
}
