using Ccs.Application.Figures.Asking;
using Ccs.Domain.Agencies;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Editions;
using Ccs.Domain.Figures.Statistics;

namespace Ccs.Application.Figures.Editions;

/// <summary>Counts what an edition is made of, as known on its day, over all complaints.</summary>
internal sealed class EditionCounting(IFigures figures)
{
    /// <summary>Nothing is older than this.</summary>
    private const int MostMonths = 40 * 12;

    private static readonly FigureTimes NoTimes = new(DayHistogram.Empty, DayHistogram.Empty, DayHistogram.Empty);

    /// <returns>Null where nothing was ever filed.</returns>
    public async Task<EditionFacts?> Of(
        Edition? before,
        EditionMonth edition,
        DateOnly publishedOn,
        FigureKnown known,
        CancellationToken cancellation
    )
    {
        if ((before is null ? await First(edition, known, cancellation) : EditionMonth.Parse(before.Months[0].Month)) is not { } first)
        {
            return null;
        }

        var months = EditionMaking.Counted(before, first, edition);
        var counts = await figures.Series(
            Whole(months[0].First, edition.Last, known),
            [.. months.Select(Window)],
            known,
            null,
            cancellation
        );
        List<EditionMonthFacts> counted = [];
        foreach (var (month, found) in months.Zip(counts))
        {
            var isSettled = month.IsBefore(edition);
            var times = isSettled ? await figures.Times(Whole(month.First, month.Last, known), known, null, cancellation) : null;
            counted.Add(
                new EditionMonthFacts(
                    month,
                    EditionCounts.Of(found.GetValueOrDefault(default, new FigureCounts()), times?.GetValueOrDefault(default, NoTimes))
                )
            );
        }

        List<EditionYearFacts> years = [];
        foreach (var year in EditionMaking.NewYears(before, first, edition))
        {
            years.Add(await Year(year, known, cancellation));
        }

        return new EditionFacts(edition, publishedOn, known.Day, known.Definition, counted, years);
    }

    private async Task<EditionMonth?> First(EditionMonth edition, FigureKnown known, CancellationToken cancellation)
    {
        List<EditionMonth> months = [.. Enumerable.Range(1 - MostMonths, MostMonths).Select(edition.Plus)];
        var counts = await figures.Series(
            Whole(months[0].First, edition.Last, known),
            [.. months.Select(Window)],
            known,
            null,
            cancellation
        );
        var at = counts.TakeWhile(month => month.Values.All(row => row.Filed == 0)).Count();
        return at < months.Count ? months[at] : null;
    }

    private async Task<EditionYearFacts> Year(int year, FigureKnown known, CancellationToken cancellation)
    {
        var question = Whole(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), known);

        // Right below the centre: in a small unit everybody knows whom a complaint about a person can be about.
        var ministries = question with
        {
            By = [FigureDimension.Agency],
            Below = known.Directory.Centre.Id,
        };
        var times = await figures.Times(ministries, known, null, cancellation);
        return new EditionYearFacts(
            year,
            await Rows(FigureDimension.Agency, ministries, times),
            await Rows(FigureDimension.Governorate, question with { By = [FigureDimension.Governorate] }, null),
            await Rows(FigureDimension.Category, question with { By = [FigureDimension.Category] }, null)
        );

        async Task<IReadOnlyList<EditionRowFacts>> Rows(
            FigureDimension by,
            FigureQuestion asked,
            IReadOnlyDictionary<FigureGroup, FigureTimes>? took
        )
        {
            var found = await figures.Count(asked, known, null, cancellation);
            return
            [
                .. found
                    .Select(row => new EditionRowFacts(
                        FigureDimensions.Key(row.Key, by),
                        Names(known.Directory, by, FigureDimensions.Key(row.Key, by)),
                        EditionCounts.Of(row.Value, took?.GetValueOrDefault(row.Key, NoTimes))
                    ))
                    .Where(row => took is null ? row.Counts.Filed > 0 : HasAny(row.Counts))
                    .OrderBy(row => row.Key, StringComparer.Ordinal),
            ];
        }
    }

    private static bool HasAny(EditionCounts counts) =>
        counts.Filed + counts.InTime + counts.Late + counts.Satisfied + counts.Dissatisfied + counts.Unrated > 0;

    private static Names? Names(GovernmentDirectory directory, FigureDimension by, string key) =>
        by switch
        {
            FigureDimension.Agency => directory.Agencies.GetValueOrDefault(key)?.Names,
            FigureDimension.Governorate => directory.Governorates.GetValueOrDefault(key)?.Names,
            _ => directory.Categories.GetValueOrDefault(key)?.Names,
        };

    private static FigureQuestion Whole(DateOnly from, DateOnly to, FigureKnown known) => new(from, to, known.Day);

    private static FigureWindow Window(EditionMonth month) => new(month.First, month.Last);
}
