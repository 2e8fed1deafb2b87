using Ccs.WebApi.Commands.Demo;
using Ccs.WebApi.Commands.Demo.Planning;

namespace Ccs.WebApi.Tests.MadeUp;

/// <summary>Whether an answer is late, upheld, accepted, well rated: as likely for everybody, but for what is planted.</summary>
public sealed class PlannedChancesTests
{
    private const int Many = 60_000;
    private const double FourSigmas = 4;

    private static readonly DateOnly Inside = new(2026, 4, 15);
    private static readonly DemoCell Cell = new("health", "delay-no-reply", "erbil");
    private static readonly DemoCell[] Elsewhere =
    [
        new("education", "delay-no-reply", "erbil"),
        new("health", "quality", "erbil"),
        new("health", "delay-no-reply", "duhok"),
    ];

    private static readonly (string Name, Func<Drawn, bool> Of)[] Measures =
    [
        ("late", drawn => drawn.Handling.Late),
        ("reopen", drawn => drawn.Answer.Reopens),
        ("upheld", drawn => drawn.Answer.RootCause is not null),
        ("rating", drawn => drawn.Answer.Rating <= 2),
    ];

    [Theory]
    [InlineData("late", DemoChances.Late)]
    [InlineData("reopen", DemoChances.Reopens)]
    [InlineData("upheld", DemoChances.Upheld)]
    [InlineData("rating", DemoChances.Rates * DemoChances.Dissatisfied)]
    public void Without_plants_everybody_has_the_same_chance(string kind, double chance)
    {
        var of = Measures.Single(measure => measure.Name == kind).Of;
        foreach (var cell in Elsewhere.Prepend(Cell))
        {
            Near(Draw(Plan.Plants(), cell, Inside).Count(of), chance);
        }
    }

    [Theory]
    [InlineData("late")]
    [InlineData("reopen")]
    [InlineData("upheld")]
    [InlineData("rating")]
    public void A_plant_multiplies_the_odds_of_its_kind_and_of_nothing_else(string kind)
    {
        var plants = Plan.Plants($"{kind}:health:delay:erbil:2.5@2026-03..2026-06");
        var (before, after) = (Draw(Plan.Plants(), Cell, Inside), Draw(plants, Cell, Inside));

        foreach (var (name, of) in Measures)
        {
            if (name == kind)
            {
                // Of those who rate; of all, the others.
                var rated = kind == "rating" ? DemoChances.Rates : 1;
                var odds = Odds(after.Count(of) / (rated * Many)) / Odds(before.Count(of) / (rated * Many));
                odds.ShouldBeInRange(2.3, 2.7, name);
            }
            else
            {
                after.Select(of).ShouldBe(before.Select(of), name);
            }
        }
    }

    [Theory]
    [InlineData("late")]
    [InlineData("reopen")]
    [InlineData("upheld")]
    [InlineData("rating")]
    [InlineData("volume")]
    public void Every_other_cell_and_every_other_month_stays_as_it_was(string kind)
    {
        var plants = Plan.Plants($"{kind}:health:delay:erbil:2.5@2026-03..2026-06");

        foreach (var cell in Elsewhere)
        {
            Draw(plants, cell, Inside).ShouldBe(Draw(Plan.Plants(), cell, Inside));
        }

        foreach (var day in new[] { new DateOnly(2026, 2, 28), new DateOnly(2026, 7, 1) })
        {
            Draw(plants, Cell, day).ShouldBe(Draw(Plan.Plants(), Cell, day));
        }
    }

    [Fact]
    public void Plants_of_one_cell_multiply()
    {
        var plants = Plan.Plants("late:health:2", "late:health:delay:3");

        plants.Chance(PlantKind.Late, 0.2, Cell, Inside).ShouldBe(0.6, 1e-9);
        plants.Chance(PlantKind.Late, 0.2, Elsewhere[1], Inside).ShouldBe(1.0 / 3, 1e-9);
    }

    private static List<Drawn> Draw(DemoPlants plants, DemoCell cell, DateOnly day)
    {
        var chances = new DemoChances(plants);
        return
        [
            .. Enumerable
                .Range(1, Many)
                .Select(number => new DemoRandom(17, number))
                .Select(random => new Drawn(chances.Handling(random, cell, day), chances.Answer(random, cell, day))),
        ];
    }

    private static double Odds(double share) => share / (1 - share);

    private static void Near(int count, double chance) =>
        Math.Abs(count - (Many * chance)).ShouldBeLessThan(FourSigmas * Math.Sqrt(Many * chance * (1 - chance)));

    private sealed record Drawn(PlannedHandling Handling, PlannedAnswer Answer);
}
