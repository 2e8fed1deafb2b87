using Ccs.Application.Figures.Asking;
using Ccs.Domain.Complaints;
using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Scores;
using Ccs.Domain.Figures.Statistics;

namespace Ccs.Application.Figures.Reports;

/// <summary>From what was computed to what is told.</summary>
internal sealed class WeaknessWords(FigureAsked asked, FigureDimension by, FigureActs acts, FigureDesk desk, Language language)
{
    /// <summary>What a unit is crossed with to find its cells.</summary>
    public static FigureDimension Across(FigureDimension by) =>
        by == FigureDimension.Category ? FigureDimension.Agency : FigureDimension.Category;

    public WeaknessItem Of(Weakness weakness)
    {
        var (score, place) = (weakness.Score, weakness.Place);
        // Those that had any, in the order of the terms.
        var rates = new Queue<RateTerm>(weakness.Rates);
        return new WeaknessItem(
            score.Key,
            FigureDimensions.Name(asked.Known.Directory, by, score.Key, language),
            place.Rank,
            place.From,
            place.To,
            place.TiedWith,
            score.Complaints,
            Told.Of(score.Value),
            Told.Of(score.Low),
            Told.Of(score.High),
            Told.Of(score.Burden.Value),
            Told.Of(score.Burden.Low),
            Told.Of(score.Burden.High),
            [.. score.Terms.Select(term => Term(score.Key, term, IsRate(term) && term.N > 0 ? rates.Dequeue() : null))],
            [.. weakness.Cells.Select(cell => Cell(score.Key, cell))],
            [
                .. acts
                    .Measures.Where(measure => WeaknessKey.Parse(measure.WeaknessKey)?.Unit == (by, score.Key))
                    .Select(measure => MeasureView.Of(measure, desk)),
            ]
        );
    }

    private WeaknessTerm Term(string unit, ScoreTerm term, RateTerm? rate)
    {
        var raw = IsRate(term) && term.N > 0 ? Wilson.Of(term.X, term.N) : (Interval?)null;
        return new WeaknessTerm(
            term.Name,
            new WeaknessKey((by, unit), null, term.Name).ToString(),
            term.N,
            term.X,
            IsRate(term) ? Told.Of(new Tally(term.X, term.N).Rate) : null,
            Told.Of(raw?.Low),
            Told.Of(raw?.High),
            Told.Of(rate?.Expected),
            Told.Of(term.Excess),
            Told.Of(term.Excess - (Normal.Z90 * term.Sd)),
            Told.Of(term.Excess + (Normal.Z90 * term.Sd)),
            term.Weight
        );
    }

    private static bool IsRate(ScoreTerm term) => term.Name != WeaknessKey.Volume;

    private WeaknessCell Cell(string unit, WeakCell cell)
    {
        var across = Across(by);
        return new WeaknessCell(
            new WeaknessKey((by, unit), (across, cell.Column), WeaknessKey.Volume).ToString(),
            cell.Observed,
            Told.Of(cell.Expected),
            Told.Of(cell.Ratio.Mean),
            Told.Of(cell.Ratio.Low)
        )
        {
            Agency = Of(FigureDimension.Agency),
            Service = Of(FigureDimension.Service),
            Category = Of(FigureDimension.Category),
            Governorate = Of(FigureDimension.Governorate),
        };

        string? Of(FigureDimension dimension) =>
            dimension == by ? unit
            : dimension == across ? cell.Column
            : null;
    }
}
