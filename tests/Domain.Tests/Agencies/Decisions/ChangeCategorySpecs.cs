using Ccs.Domain.Agencies.Decisions;
using static Ccs.Domain.Tests.Support.Directories;

namespace Ccs.Domain.Tests.Agencies.Decisions;

public sealed class ChangeCategorySpecs
{
    [Theory]
    [InlineData(null)]
    [InlineData("conduct")]
    public void A_category_is_of_the_first_level_or_below_one_of_it(string? parent) =>
        GivenLaid()
            .When(d => ChangeDirectory.RegisterCategory(d, "noise", parent, New, Now))
            .Then(new CategoryRegistered(Now, "noise", parent, New));

    [Fact]
    public void There_is_no_third_level() =>
        GivenLaid()
            .When(d => ChangeDirectory.RegisterCategory(d, "noise", "conduct-rudeness", New, Now))
            .ThenRefused(DirectoryRules.TwoLevelsOnly);

    [Fact]
    public void An_id_is_given_once()
    {
        GivenLaid().When(d => ChangeDirectory.RegisterCategory(d, "conduct", null, Old, Now)).ThenNothing();
        GivenLaid().When(d => ChangeDirectory.RegisterCategory(d, "conduct", null, New, Now)).ThenRefused(DirectoryRules.CategoryIdTaken);
        GivenLaid()
            .When(d => ChangeDirectory.RegisterCategory(d, "noise", "nothing", New, Now))
            .ThenRefused(DirectoryRules.CategoryUnknown);
    }

    [Fact]
    public void A_category_is_renamed_and_its_id_stays()
    {
        GivenLaid().When(d => ChangeDirectory.RenameCategory(d, "conduct", New, Now)).Then(new CategoryRenamed(Now, "conduct", New));
        GivenLaid().When(d => ChangeDirectory.RenameCategory(d, "conduct", Old, Now)).ThenNothing();
        Fold([.. Laid, new CategoryRenamed(Now, "conduct", New)]).TopCategoryOf("conduct-rudeness").ShouldBe("conduct");
    }

    [Fact]
    public void A_category_is_retired_with_what_is_below_it_and_brought_back()
    {
        var retired = new CategoryRetired(Now, "conduct");
        GivenLaid().When(d => ChangeDirectory.RetireCategory(d, "conduct", Now)).Then(retired);
        GivenLaid(retired).When(d => ChangeDirectory.RetireCategory(d, "conduct", Now)).ThenNothing();
        GivenLaid(retired).When(d => ChangeDirectory.BringBackCategory(d, "conduct", Now)).Then(new CategoryBroughtBack(Now, "conduct"));
        Fold([.. Laid, retired]).HasActiveCategory("conduct-rudeness").ShouldBeFalse();
        Fold([.. Laid, retired, new CategoryBroughtBack(Now, "conduct")]).HasActiveCategory("conduct-rudeness").ShouldBeTrue();
    }

    [Fact]
    public void Below_a_retired_category_none_is_new_and_none_comes_back()
    {
        var retired = new CategoryRetired(Now, "conduct");
        GivenLaid(retired)
            .When(d => ChangeDirectory.RegisterCategory(d, "noise", "conduct", New, Now))
            .ThenRefused(DirectoryRules.CategoryParentRetired);
        GivenLaid(new CategoryRetired(Now, "conduct-rudeness"), retired)
            .When(d => ChangeDirectory.BringBackCategory(d, "conduct-rudeness", Now))
            .ThenRefused(DirectoryRules.CategoryParentRetired);
        GivenLaid().When(d => ChangeDirectory.BringBackCategory(d, "conduct-rudeness", Now)).ThenNothing();
    }
}
