using Ccs.Domain.Agencies.Decisions;
using static Ccs.Domain.Tests.Support.Directories;

namespace Ccs.Domain.Tests.Agencies.Decisions;

/// <summary>How many people live where, by whom, and for which year.</summary>
public sealed class SetPopulationSpecs
{
    private static readonly GovernorateRegistered Erbil = new(On(1, 1), "erbil", true, Old);
    private static readonly PopulationSet Of2024 = new(On(1, 2), "erbil", 2024, 2_500_000, Old);

    [Fact]
    public void It_is_said_with_its_source() =>
        GivenLaid(Erbil).When(d => Set(d, 2024, 2_500_000)).Then(new PopulationSet(Now, "erbil", 2024, 2_500_000, New));

    [Fact]
    public void Said_again_the_same_is_no_change() =>
        GivenLaid(Erbil, Of2024).When(d => ChangeDirectory.SetPopulation(d, "erbil", 2024, 2_500_000, Old, Now)).ThenNothing();

    [Fact]
    public void A_later_word_about_the_same_year_holds_and_other_years_stay()
    {
        var directory = Fold([.. Laid, Erbil, Of2024, Of2024 with { Year = 2020, Inhabitants = 9 }, Of2024 with { Inhabitants = 7 }]);

        directory.Populations.Count.ShouldBe(2);
        directory.PopulationOf("erbil", 2024)!.Inhabitants.ShouldBe(7);
        directory.PopulationOf("erbil", 2026)!.Inhabitants.ShouldBe(7, "the latest year that is not after");
        directory.PopulationOf("erbil", 2023)!.Inhabitants.ShouldBe(9);
        directory.PopulationOf("erbil", 2019).ShouldBeNull();
        directory.PopulationOf("duhok", 2026).ShouldBeNull();
    }

    [Theory]
    [InlineData(1949)]
    [InlineData(2027)]
    public void Not_of_a_year_that_has_not_begun_or_is_long_past(int year) =>
        GivenLaid(Erbil).When(d => Set(d, year, 1)).ThenRefused(DirectoryRules.YearOutOfRange);

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(100_000_001)]
    public void Nor_of_nobody_or_of_more_than_there_are(int inhabitants) =>
        GivenLaid(Erbil).When(d => Set(d, 2024, inhabitants)).ThenRefused(DirectoryRules.InhabitantsOutOfRange);

    [Fact]
    public void Nor_of_nowhere() => GivenLaid().When(d => Set(d, 2024, 1)).ThenRefused(DirectoryRules.GovernorateUnknown);

    [Fact]
    public void Nor_without_a_source() =>
        GivenLaid(Erbil)
            .When(d => ChangeDirectory.SetPopulation(d, "erbil", 2024, 1, new Names("Census", "", "تعداد"), Now))
            .ThenRefused(DirectoryRules.NamesIncomplete);

    private static IReadOnlyList<IDirectoryEvent> Set(GovernmentDirectory directory, int year, int inhabitants) =>
        ChangeDirectory.SetPopulation(directory, "erbil", year, inhabitants, New, Now);
}
