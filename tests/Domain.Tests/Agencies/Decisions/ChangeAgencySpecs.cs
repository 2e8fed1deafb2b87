using Ccs.Domain.Agencies.Decisions;
using static Ccs.Domain.Tests.Support.Directories;

namespace Ccs.Domain.Tests.Agencies.Decisions;

public sealed class ChangeAgencySpecs
{
    [Fact]
    public void An_agency_is_registered_below_another() =>
        GivenLaid()
            .When(d => ChangeDirectory.RegisterAgency(d, "clinic", Tree.Hospital, "department", New, Now))
            .Then(new AgencyRegistered(Now, "clinic", Tree.Hospital, "department", New));

    [Fact]
    public void The_same_one_again_changes_nothing() =>
        GivenLaid().When(d => ChangeDirectory.RegisterAgency(d, Tree.Hospital, Tree.Ministry, "department", Old, Now)).ThenNothing();

    [Fact]
    public void Another_one_needs_another_id() =>
        GivenLaid()
            .When(d => ChangeDirectory.RegisterAgency(d, Tree.Hospital, Tree.Centre, "department", Old, Now))
            .ThenRefused(DirectoryRules.AgencyIdTaken);

    [Fact]
    public void Nothing_new_is_put_below_a_retired_agency() =>
        GivenLaid(new AgencyRetired(On(2, 1), Tree.Hospital))
            .When(d => ChangeDirectory.RegisterAgency(d, "clinic", Tree.Hospital, "department", New, Now))
            .ThenRefused(DirectoryRules.ParentRetired);

    [Fact]
    public void Nothing_is_put_below_an_agency_that_there_is_not() =>
        GivenLaid()
            .When(d => ChangeDirectory.RegisterAgency(d, "clinic", "nowhere", "department", New, Now))
            .ThenRefused(DirectoryRules.AgencyUnknown);

    [Theory]
    [InlineData("", "نوێ", "جديد", DirectoryRules.NamesIncomplete)]
    [InlineData("New", " ", "جديد", DirectoryRules.NamesIncomplete)]
    [InlineData("New", "نوێ", "", DirectoryRules.NamesIncomplete)]
    [InlineData("New", "كارەبا", "جديد", DirectoryRules.NotKurdishLetters)]
    [InlineData("New", "کوردي", "جديد", DirectoryRules.NotKurdishLetters)]
    [InlineData("New", "کوردى", "جديد", DirectoryRules.NotKurdishLetters)]
    public void Names_are_needed_in_all_three_languages_and_Kurdish_in_Kurdish_letters(string en, string ckb, string ar, string code)
    {
        GivenLaid()
            .When(d => ChangeDirectory.RegisterAgency(d, "clinic", Tree.Hospital, "department", new Names(en, ckb, ar), Now))
            .ThenRefused(code);
        GivenLaid().When(d => ChangeDirectory.RenameAgency(d, Tree.Hospital, new Names(en, ckb, ar), Now)).ThenRefused(code);
    }

    [Fact]
    public void An_agency_is_renamed_and_the_same_names_again_change_nothing()
    {
        GivenLaid().When(d => ChangeDirectory.RenameAgency(d, Tree.Hospital, New, Now)).Then(new AgencyRenamed(Now, Tree.Hospital, New));
        GivenLaid(new AgencyRenamed(Now, Tree.Hospital, New))
            .When(d => ChangeDirectory.RenameAgency(d, Tree.Hospital, New, Now))
            .ThenNothing();
    }

    [Fact]
    public void A_renamed_agency_keeps_its_place_and_whether_it_is_retired() =>
        Fold([.. Laid, new AgencyRetired(Now, Tree.Hospital), new AgencyRenamed(Now, Tree.Hospital, New)])
            .Agencies[Tree.Hospital]
            .ShouldBe(new Agency(Tree.Hospital, Tree.Ministry, "department", New, Retired: true));

    [Fact]
    public void An_agency_is_moved_with_all_that_is_below_it()
    {
        GivenLaid()
            .When(d => ChangeDirectory.MoveAgency(d, Tree.Ministry, Tree.Municipality, Now))
            .Then(new AgencyMoved(Now, Tree.Ministry, Tree.Centre, Tree.Municipality));
        Fold([.. Laid, new AgencyMoved(Now, Tree.Ministry, Tree.Centre, Tree.Municipality)])
            .LineOf(Tree.Hospital)
            .ShouldBe([Tree.Hospital, Tree.Ministry, Tree.Municipality, Tree.Centre]);
    }

    [Fact]
    public void Where_it_stands_already_it_stays() =>
        GivenLaid().When(d => ChangeDirectory.MoveAgency(d, Tree.Hospital, Tree.Ministry, Now)).ThenNothing();

    [Theory]
    [InlineData(Tree.Ministry, Tree.Ministry)]
    [InlineData(Tree.Ministry, Tree.Hospital)]
    public void Never_below_itself(string id, string parentId) =>
        GivenLaid().When(d => ChangeDirectory.MoveAgency(d, id, parentId, Now)).ThenRefused(DirectoryRules.BelowItself);

    [Fact]
    public void The_root_is_neither_moved_nor_retired()
    {
        GivenLaid().When(d => ChangeDirectory.MoveAgency(d, Tree.Centre, Tree.Ministry, Now)).ThenRefused(DirectoryRules.RootIsFixed);
        GivenLaid().When(d => ChangeDirectory.RetireAgency(d, Tree.Centre, 0, Now)).ThenRefused(DirectoryRules.RootIsFixed);
    }

    [Fact]
    public void Nothing_is_moved_below_a_retired_agency() =>
        GivenLaid(new AgencyRetired(Now, Tree.Municipality))
            .When(d => ChangeDirectory.MoveAgency(d, Tree.Hospital, Tree.Municipality, Now))
            .ThenRefused(DirectoryRules.ParentRetired);

    [Fact]
    public void An_agency_is_retired_once_and_brought_back_once()
    {
        var retired = new AgencyRetired(Now, Tree.Hospital);
        GivenLaid().When(d => ChangeDirectory.RetireAgency(d, Tree.Hospital, 0, Now)).Then(retired);
        GivenLaid(retired).When(d => ChangeDirectory.RetireAgency(d, Tree.Hospital, 0, Now)).ThenNothing();
        GivenLaid(retired)
            .When(d => ChangeDirectory.BringBackAgency(d, Tree.Hospital, Now))
            .Then(new AgencyBroughtBack(Now, Tree.Hospital));
        GivenLaid().When(d => ChangeDirectory.BringBackAgency(d, Tree.Hospital, Now)).ThenNothing();
        Fold([.. Laid, retired, new AgencyBroughtBack(Now, Tree.Hospital)]).HasActiveAgency(Tree.Hospital).ShouldBeTrue();
    }

    [Fact]
    public void With_agencies_below_that_take_complaints_it_is_not_retired() =>
        GivenLaid(new AgencyRetired(Now, Tree.Hospital))
            .When(d => ChangeDirectory.RetireAgency(d, Tree.Ministry, 0, Now))
            .ThenRefused(DirectoryRules.AgenciesBelow);

    [Fact]
    public void With_cases_to_answer_it_is_not_retired() =>
        GivenLaid().When(d => ChangeDirectory.RetireAgency(d, Tree.Hospital, 1, Now)).ThenRefused(DirectoryRules.HasOpenCases);

    [Fact]
    public void With_all_below_retired_it_is_retired() =>
        GivenLaid(new AgencyRetired(Now, Tree.Hospital), new AgencyRetired(Now, Tree.OtherHospital))
            .When(d => ChangeDirectory.RetireAgency(d, Tree.Ministry, 0, Now))
            .Then(new AgencyRetired(Now, Tree.Ministry));

    [Fact]
    public void Below_a_retired_agency_none_is_brought_back() =>
        GivenLaid(new AgencyRetired(Now, Tree.Hospital), new AgencyRetired(Now, Tree.OtherHospital), new AgencyRetired(Now, Tree.Ministry))
            .When(d => ChangeDirectory.BringBackAgency(d, Tree.Hospital, Now))
            .ThenRefused(DirectoryRules.ParentRetired);

    [Fact]
    public void What_there_is_not_is_not_changed()
    {
        GivenLaid().When(d => ChangeDirectory.RenameAgency(d, "nowhere", New, Now)).ThenRefused(DirectoryRules.AgencyUnknown);
        GivenLaid().When(d => ChangeDirectory.MoveAgency(d, "nowhere", Tree.Centre, Now)).ThenRefused(DirectoryRules.AgencyUnknown);
        GivenLaid().When(d => ChangeDirectory.RetireAgency(d, "nowhere", 0, Now)).ThenRefused(DirectoryRules.AgencyUnknown);
        GivenLaid().When(d => ChangeDirectory.BringBackAgency(d, "nowhere", Now)).ThenRefused(DirectoryRules.AgencyUnknown);
    }
}
