using Ccs.Domain.Figures.Editions;
using Ccs.Domain.Figures.Statistics;

namespace Ccs.Domain.Tests.Figures.Editions;

public sealed class EditionSpecs
{
    private static readonly EditionMonth January = new(2026, 1);

    [Fact]
    public void A_month_is_told_with_its_edition_and_what_became_of_its_answers_a_month_later()
    {
        var counts = Counts(60) with { InTime = 41, Late = 17, Satisfied = 23, Dissatisfied = 3, Unrated = 12 };

        var first = EditionMaking.Make(null, Facts(January, (January, counts)));
        var second = EditionMaking.Make(first, Facts(January.Plus(1), (January, counts), (January.Plus(1), Counts(30))));

        var early = first.Months.ShouldHaveSingleItem().Figures;
        (early.Filed?.Value, early.InTime?.Value, early.Late?.Value, early.Due).ShouldBe((60, 40, 15, 55));
        (early.Satisfied, early.Answered, early.MedianDays).ShouldBe((null, null, null));
        var later = second.Months[0].Figures;
        (later.Satisfied?.Value, later.Dissatisfied?.IsBand, later.Unrated?.Value, later.Answered).ShouldBe((25, true, 10, 39));
        (later.InTimeShare, later.SatisfiedShare).ShouldBe((0.727, 0.862));
        second.Months[0].Revised.ShouldBeFalse("it was told for the first time");
        second.Months[1].Figures.Satisfied.ShouldBeNull();
    }

    [Fact]
    public void A_later_edition_says_a_rounded_number_anew_and_lists_it()
    {
        var first = EditionMaking.Make(null, Facts(January, (January, Counts(60))));
        var second = EditionMaking.Make(first, Facts(January.Plus(1), (January, Counts(63)), (January.Plus(1), Counts(30))));
        var third = EditionMaking.Make(
            second,
            Facts(January.Plus(2), (January, Counts(64)), (January.Plus(1), Counts(30)), (January.Plus(2), Counts(9)))
        );

        second.Months[0].Figures.Filed.ShouldBe(PublishedCell.Of(65));
        second.Months[0].Revised.ShouldBeTrue();
        second.Revisions.ShouldBe([new EditionRevision("2026-02", "2026-01", "filed", 60, 65)]);
        third.Revisions.ShouldBe(second.Revisions);
        third.Months[0].ShouldBe(second.Months[0]);
        first.Months[0].Figures.Filed.ShouldBe(PublishedCell.Of(60), "an edition never changes");
    }

    [Theory]
    [InlineData(5, 12)]
    [InlineData(12, 5)]
    [InlineData(0, 12)]
    [InlineData(12, 0)]
    [InlineData(7, 0)]
    public void A_band_is_never_told_anew_and_nothing_becomes_one(long told, long counted)
    {
        var first = EditionMaking.Make(null, Facts(January, (January, Counts(told))));
        var second = EditionMaking.Make(first, Facts(January.Plus(1), (January, Counts(counted)), (January.Plus(1), Counts(30))));

        second.Months[0].Figures.Filed.ShouldBe(PublishedCell.Of(told));
        second.Revisions.ShouldBeEmpty();
    }

    [Fact]
    public void A_year_comes_once_when_it_is_over_for_a_month()
    {
        var edition = EditionMaking.Make(null, Facts(January, (January, Counts(60))));
        EditionMaking.NewYears(edition, January, January.Plus(11)).ShouldBeEmpty();
        EditionMaking.NewYears(edition, January, January.Plus(12)).ShouldBe([2026]);
        EditionMaking.NewYears(null, new EditionMonth(2024, 5), January.Plus(11)).ShouldBe([2024, 2025]);
        EditionMaking.Counted(edition, January, January.Plus(12)).Count.ShouldBe(13);

        var with = edition with { Years = [new EditionYear(2026, null, null, null)] };
        EditionMaking.NewYears(with, January, January.Plus(13)).ShouldBeEmpty();
        EditionMaking.Counted(with, January, January.Plus(13)).ShouldBe([new(2027, 1), new(2027, 2)], "a year that is out is final");
    }

    [Fact]
    public void Rows_that_would_tell_a_small_one_are_put_together_and_every_complaint_is_counted()
    {
        var months = Facts(January.Plus(12), (January, Counts(49)));
        var year = new EditionYearFacts(2026, [Row("large", 42), Row("small", 7)], [Row("erbil", 49)], []);

        var made = EditionMaking.Make(null, months with { Years = [year] }).Years.ShouldHaveSingleItem();

        made.Ministries.ShouldNotBeNull().ShouldHaveSingleItem().Key.ShouldBe(EditionRow.Others);
        made.Ministries[0].Figures.Filed.ShouldBe(PublishedCell.Of(49));
        made.Governorates.ShouldNotBeNull().ShouldHaveSingleItem().Key.ShouldBe("erbil");
        made.Categories.ShouldBeNull("nothing adds up to fifty");
    }

    [Theory]
    [InlineData(18, 30, 9)]
    [InlineData(30, 17, null)]
    [InlineData(30, 18, 9)]
    [InlineData(17, 30, null)]
    public void A_median_is_told_of_twenty_as_shown_of_both_numbers(long filed, long timed, int? told)
    {
        var counts = Counts(filed) with { Timed = timed, Median = 9 };

        EditionCells.Of(counts).MedianDays.ShouldBe(told);
    }

    private static EditionCounts Counts(long filed) => new() { Filed = filed };

    private static EditionRowFacts Row(string key, long filed) => new(key, null, Counts(filed));

    private static EditionFacts Facts(EditionMonth edition, params (EditionMonth Month, EditionCounts Counts)[] months) =>
        new(
            edition,
            edition.Plus(1).First.AddDays(14),
            EditionCalendar.KnownOn(edition),
            1,
            [.. months.Select(month => new EditionMonthFacts(month.Month, month.Counts))],
            []
        );
}
