using Ccs.WebApi.Commands.Demo.Planning;

namespace Ccs.WebApi.Tests.MadeUp;

public sealed class PlantTextTests
{
    [Theory]
    [InlineData("late:health:2", PlantKind.Late, "health", null, null, 2)]
    [InlineData("reopen:health:delay:0.5", PlantKind.Reopen, "health", "delay", null, 0.5)]
    [InlineData("upheld:health:delay:erbil:2.5", PlantKind.Upheld, "health", "delay", "erbil", 2.5)]
    [InlineData("rating:health:3", PlantKind.Rating, "health", null, null, 3)]
    [InlineData("volume:health:20", PlantKind.Volume, "health", null, null, 20)]
    [InlineData("health:delay:2.5", PlantKind.Volume, "health", "delay", null, 2.5)]
    [InlineData("health:2.5", PlantKind.Volume, "health", null, null, 2.5)]
    internal void Says_what_where_and_how_much(
        string text,
        PlantKind kind,
        string agency,
        string? category,
        string? governorate,
        double factor
    ) => PlantText.Read(text).Plant.ShouldBe(new DemoPlant(kind, agency, category, governorate, factor, null, null) { Text = text });

    [Fact]
    public void Says_from_which_month_to_which()
    {
        var plant = PlantText.Read("late:health:2@2026-03..2026-06").Plant!;

        (plant.From, plant.To).ShouldBe((new DateOnly(2026, 3, 1), new DateOnly(2026, 6, 30)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2.5")]
    [InlineData("late:2.5")]
    [InlineData("late:health:delay:erbil:more:2")]
    [InlineData("late::2")]
    [InlineData("late:health:2@2026-03..2026-06@2026-07..2026-08")]
    public void What_names_no_cell_is_told_the_form(string text) =>
        PlantText.Read(text).Wrong.ShouldNotBeNull().ShouldContain(PlantText.Form);

    [Theory]
    [InlineData("late:health:none")]
    [InlineData("late:health:0")]
    [InlineData("late:health:-2")]
    [InlineData("late:health:1")]
    [InlineData("late:health:21")]
    [InlineData("late:health:1e1")]
    [InlineData("late:health:2,5")]
    [InlineData("late:health:NaN")]
    public void A_factor_is_a_number_that_changes_something(string text) =>
        PlantText.Read(text).Wrong.ShouldNotBeNull().ShouldContain("factor");

    [Theory]
    [InlineData("late:health:2@2026-03")]
    [InlineData("late:health:2@")]
    [InlineData("late:health:2@2026-06..2026-03")]
    [InlineData("late:health:2@2026-13..2026-14")]
    [InlineData("late:health:2@2026-03-01..2026-06-30")]
    public void Months_are_two_the_earlier_first(string text) => PlantText.Read(text).Wrong.ShouldNotBeNull().ShouldContain("months");
}
