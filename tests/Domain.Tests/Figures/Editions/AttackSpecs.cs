using Ccs.Domain.Figures.Editions;
using Ccs.Domain.Figures.Statistics;
using CsCheck;

namespace Ccs.Domain.Tests.Figures.Editions;

/// <summary>Whoever puts all tables of all editions together, and propagates what they add up to, opens no band.</summary>
public sealed class AttackSpecs
{
    private const long FewestLeft = 5;

    [Fact]
    public void No_band_of_two_editions_and_the_tables_of_a_year_is_narrowed_below_five_of_its_seven_values() =>
        MadeUpRegion.Any.Sample(
            region =>
            {
                var editions = region.Editions(MadeUpRegion.First, MadeUpRegion.WithYear.Plus(1));
                var attacker = Attacker.On([.. editions]);
                attacker.Attack().ShouldBeTrue("what is published can be so");
                attacker.Left.ShouldAllBe(band => band.Value >= FewestLeft);
            },
            iter: 300
        );

    [Fact]
    public void What_the_attacker_concludes_is_true() =>
        MadeUpRegion.Any.Sample(
            region =>
            {
                var editions = region.Editions(MadeUpRegion.First, MadeUpRegion.WithYear);
                var attacker = Attacker.On([.. editions]);
                attacker.Attack();
                foreach (var row in editions[^1].Months)
                {
                    var month = EditionMonth.Parse(row.Month)!.Value;
                    var (low, high) = attacker[$"month/{row.Month}/Filed"];
                    region.OfMonth(month, month).Filed.ShouldBeInRange(low, high);
                }
            },
            iter: 100
        );

    /// <summary>The proof that the attack bites: totals that are true, beside cells that are rounded, open bands.</summary>
    [Fact]
    public void With_true_totals_the_same_attack_opens_bands()
    {
        var opened = 0;
        MadeUpRegion.Any.Sample(
            region =>
            {
                var editions = region.Editions(MadeUpRegion.WithYear, MadeUpRegion.WithYear);
                var attacker = Attacker.On([.. editions]);
                var facts = region.OfYear(2026, MadeUpRegion.Index(MadeUpRegion.WithYear));
                if (editions[^1].Years[0].Ministries is not null)
                {
                    attacker.Knowing("filed", attacker.Rows("2026-ministries", "Filed"), facts.Ministries.Sum(row => row.Counts.Filed));
                    attacker.Knowing("late", attacker.Rows("2026-ministries", "Late"), facts.Ministries.Sum(row => row.Counts.Late));
                }

                attacker.Attack();
                Interlocked.Add(ref opened, attacker.Left.Values.Any(left => left < FewestLeft) ? 1 : 0);
            },
            iter: 200
        );
        opened.ShouldBeGreaterThan(20);
    }

    /// <summary>The example of why totals that are rounded by themselves tell too: 42 and 7 are 40 and a band, 49 is 50.</summary>
    [Fact]
    public void A_table_of_a_year_that_would_open_a_band_is_told_together()
    {
        EditionMonthRow[] months = [new("2026-01", Filed(49), Revised: false)];
        EditionRow[] apart = [new("large", null, Filed(42)), new("small", null, Filed(7))];

        EditionAudit.Holds(months, []).ShouldBeTrue();
        EditionAudit.Holds(months, [new EditionYear(2026, null, apart, null)]).ShouldBeFalse();
        EditionAudit.Holds(months, [new EditionYear(2026, null, [new("others", null, Filed(49))], null)]).ShouldBeTrue();
    }

    private static EditionCells Filed(long count) => new() { Filed = PublishedCell.Of(count) };
}
