using Ccs.Application.Figures;
using Ccs.Application.Figures.Asking;
using Ccs.Application.Figures.Signals;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Signals;

namespace Ccs.Application.Tests.Figures;

/// <summary>A shift that is spread over the categories below another one is too small in each of them, and plain in all together.</summary>
public sealed class UpperCategoryTests
{
    private static readonly DateOnly Week = new(2026, 11, 22);
    private static readonly DateOnly Since = Week.AddDays(-12 * 7);
    private static readonly string[] Agencies = ["electricity", "water", "health", "roads", "schools", "courts"];
    private static readonly string[] Tops = ["delay", "fees", "quality"];

    private static readonly GovernmentDirectory Directory = Tops.SelectMany(Below)
        .Select(id => new CategoryRegistered(On(1, 1), id, id.Contains('-') ? id[..id.IndexOf('-')] : null, new Names(id, id, id)))
        .Aggregate(Office.Directory, GovernmentDirectory.Evolve);

    private readonly MadeUpWeeks _figures = new(Filed, Directory);

    [Fact]
    public async Task The_signal_names_the_upper_category_and_counts_all_below()
    {
        var raised = await Raised();

        // Each category of it had 91 where 65 are usual, which is chance in so many cells.
        raised.ShouldAllBe(signal => signal.Key.StartsWith("agency:electricity:category:delay:", StringComparison.Ordinal));
        raised.Single(signal => signal.Key == "agency:electricity:category:delay:91").Observed.ShouldBe(5 * 13 * 7);
    }

    /// <summary>A signal and the cases below it are of the same complaints.</summary>
    [Fact]
    public void Those_filed_under_the_upper_category_itself_are_among_them()
    {
        var rows = new Dictionary<FigureGroup, FigureCounts>
        {
            [Cell("delay")] = MadeUpWeeks.Filed(2),
            [Cell("delay-1")] = MadeUpWeeks.Filed(3),
            [Cell("fees")] = MadeUpWeeks.Filed(5),
        };

        var tested = UpperCategories.With([rows], FigureTree.Of(Directory)).ShouldHaveSingleItem();

        tested
            .ToDictionary(row => row.Key.Category!, row => row.Value.Filed)
            .ShouldBe(
                new Dictionary<string, long>
                {
                    ["delay"] = 5,
                    ["delay-1"] = 3,
                    ["fees"] = 5,
                },
                ignoreOrder: true
            );
    }

    private async Task<IReadOnlyList<Signal>> Raised()
    {
        var known = await _figures.Known(null, default);
        return (await new WeekTests(_figures).Of(Week, known, null, FigureFilter.None, default)).Raised;
    }

    private static FigureGroup Cell(string category) => new() { Agency = "electricity", Category = category };

    private static IEnumerable<string> Below(string top) => [top, .. Enumerable.Range(1, 4).Select(below => $"{top}-{below}")];

    /// <summary>Five a week of each; seven of delay at electricity since so many weeks.</summary>
    private static IEnumerable<(FigureGroup, FigureCounts)> Filed(FigureWindow window) =>
        Agencies.SelectMany(agency =>
            Tops.SelectMany(top =>
                Below(top).Select(category => (MadeUpWeeks.Row(agency, agency, category), MadeUpWeeks.Filed(Count(window, agency, top))))
            )
        );

    private static long Count(FigureWindow window, string agency, string top)
    {
        var count = 0L;
        for (var week = FigureSpans.WeekOf(window.From); week <= window.To; week = week.AddDays(7))
        {
            count += (agency, top) == ("electricity", "delay") && week >= Since ? 7 : 5;
        }

        return count;
    }
}
