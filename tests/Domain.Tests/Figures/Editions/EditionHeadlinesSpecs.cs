using Ccs.Domain.Figures.Editions;
using Ccs.Domain.Figures.Statistics;

namespace Ccs.Domain.Tests.Figures.Editions;

public sealed class EditionHeadlinesSpecs
{
    [Fact]
    public void They_are_sums_of_what_is_shown_of_the_last_twelve_months()
    {
        var months = Enumerable.Range(0, 14).Select(i => Row(new EditionMonth(2026, 1).Plus(i), i < 13)).ToList();

        var few = EditionHeadlines.Of(Edition(months)).ShouldNotBeNull();

        (few.From, few.To).ShouldBe((new EditionMonth(2026, 3), new EditionMonth(2027, 2)));
        (few.Filed, few.InTime, few.Due).ShouldBe((12 * 20, 12 * 10, 12 * 14));
        (few.Satisfied, few.Rated, few.Unrated).ShouldBe((11 * 10, 11 * 14, 0));
        few.Median.ShouldBe(new MedianOfMonth(new EditionMonth(2027, 1), 9));
        (few.SaysDue, few.SaysRated).ShouldBe((true, true));
    }

    [Fact]
    public void Of_few_nothing_is_said()
    {
        var few = EditionHeadlines.Of(Edition([Row(new EditionMonth(2026, 1), isSettled: true)])).ShouldNotBeNull();

        (few.SaysDue, few.SaysRated).ShouldBe((false, false));
        EditionHeadlines.Of(Edition([new EditionMonthRow("2026-01", EditionCells.NotTold, Revised: false)])).ShouldBeNull();
    }

    private static EditionMonthRow Row(EditionMonth month, bool isSettled)
    {
        var due = new EditionCells
        {
            Filed = PublishedCell.Of(20),
            InTime = PublishedCell.Of(10),
            Late = PublishedCell.Of(3),
        };
        var settled = due with
        {
            Satisfied = PublishedCell.Of(10),
            Dissatisfied = PublishedCell.Of(3),
            Unrated = PublishedCell.Of(0),
            MedianDays = 9,
        };
        return new EditionMonthRow(month.ToString(), isSettled ? settled : due, Revised: false);
    }

    private static Edition Edition(IReadOnlyList<EditionMonthRow> months) => new("2027-02", default, default, 1, months, [], []);
}
