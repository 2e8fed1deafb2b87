using Ccs.Application.Figures.Asking;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Statistics;

namespace Ccs.Application.Figures.Reports;

/// <summary>An agency, with those below it, beside all.</summary>
public sealed record OwnAgencyReport : FigureReport
{
    internal OwnAgencyReport(FigureAsked asked, FigureQuestion question)
        : base(asked, question) { }

    /// <summary>Null: these are the numbers of all.</summary>
    public required string? Agency { get; init; }

    /// <summary>In the caller's language.</summary>
    public required string? Name { get; init; }

    /// <summary>Complaints.</summary>
    public required long Filed { get; init; }

    /// <summary>By this working day half were answered; null: not reached.</summary>
    public required int? Median { get; init; }

    public required IReadOnlyList<OwnItem> Items { get; init; }

    /// <summary>Null where nothing of all may be told beside these.</summary>
    public required AllAgencies? All { get; init; }
}

/// <param name="Term">Of what.</param>
/// <param name="X">Of these.</param>
/// <param name="N">All.</param>
/// <param name="Rate">Null of nothing.</param>
/// <param name="Low">With 95 %.</param>
/// <param name="High">With 95 %.</param>
public sealed record OwnItem(FigureTerm Term, long X, long N, double? Rate, double? Low, double? High)
{
    internal static readonly FigureTerm[] Terms = [.. Enum.GetValues<FigureTerm>().Where(term => term != FigureTerm.Filed)];

    internal static OwnItem Of(FigureTerm term, Tally tally)
    {
        var interval = tally.N == 0 ? (Interval?)null : Wilson.Of(tally.X, tally.N);
        return new OwnItem(term, tally.X, tally.N, Told.Of(tally.Rate), Told.Of(interval?.Low), Told.Of(interval?.High));
    }
}

/// <summary>What may be told of all agencies to whoever sees one of them: shares of rounded counts, as the public is told them.</summary>
/// <param name="Median">As of one agency; null: not reached, or of too few.</param>
/// <param name="Shares">By term; one that is made of too few is not there.</param>
public sealed record AllAgencies(int? Median, IReadOnlyDictionary<FigureTerm, double> Shares)
{
    /// <summary>Of fewer others the rest, which anybody can take from all, would be the number of one of them.</summary>
    private const int FewestOthers = 3;

    internal static AllAgencies? Of(IReadOnlyList<FigureCounts> own, IReadOnlyList<FigureCounts> others, FigureTimes times)
    {
        Dictionary<FigureTerm, double> shares = [];
        foreach (var term in OwnItem.Terms)
        {
            Tally[] rest = [.. others.Select(agency => agency.Of(term)).Where(tally => tally.N > 0)];
            var sum = Tally.Sum(rest);
            var all = sum + Tally.Sum(own.Select(agency => agency.Of(term)));
            var share = PublishedCell.Share(PublishedCell.Of(all.X), PublishedCell.Of(all.N));
            if (rest.Length >= FewestOthers && PublishedCell.Of(sum.N).Value >= PublishedCell.FewestTold && share is { } told)
            {
                shares[term] = Told.Of(told);
            }
        }

        var enough = others.Count(agency => agency.Filed > 0) >= FewestOthers;
        var median = TimesItem.Of(null, null, times, default).Median;
        var started = times.Answered.Total + times.Ended.Total + times.Open.Total;
        return shares.Count == 0 && !enough
            ? null
            : new AllAgencies(enough ? PublishedCell.Median(median, PublishedCell.Of(started)) : null, shares);
    }
}
