using Ccs.Domain.Access;

namespace Ccs.Domain.Tests.Access;

/// <summary>As which office a look is told, and what for.</summary>
public sealed class ToldOfficesSpecs
{
    private static readonly GovernmentDirectory Directory = Directories.Fold(Directories.Laid);

    [Fact]
    public void An_office_of_three_who_may_see_the_case_is_told_by_its_name() =>
        Told([.. Of(Tree.Hospital, 3)], Tree.Hospital).ShouldBe(Tree.Hospital);

    [Fact]
    public void An_office_of_two_is_told_as_the_unit_above_with_its_people() =>
        Told([.. Of(Tree.Hospital, 2), .. Of(Tree.Ministry, 1)], Tree.Hospital).ShouldBe(Tree.Ministry);

    [Fact]
    public void And_so_on_up_to_the_centre() =>
        Told([.. Of(Tree.Hospital, 1), .. Of(Tree.Ministry, 1), null], Tree.Hospital).ShouldBe(Tree.Centre);

    /// <summary>Those of the hospital are told as the hospital: they don't hide the one of the ministry.</summary>
    [Fact]
    public void Who_is_told_by_another_name_hides_nobody_above() =>
        Told([.. Of(Tree.Hospital, 3), .. Of(Tree.Ministry, 1)], Tree.Ministry).ShouldBe(Tree.Centre);

    [Fact]
    public void An_office_without_anybody_is_told_as_those_above() =>
        Told([.. Of(Tree.Ministry, 3)], Tree.Hospital).ShouldBe(Tree.Ministry);

    [Fact]
    public void Above_the_centre_there_is_nothing() => Told([null], null).ShouldBe(Tree.Centre);

    [Fact]
    public void An_agency_that_nobody_knows_is_told_as_the_centre() => Told(["gone"], "gone").ShouldBe(Tree.Centre);

    [Fact]
    public void Below_the_centre_no_told_office_stands_for_fewer_than_three()
    {
        string?[] units = [Tree.Hospital, Tree.OtherHospital, Tree.Ministry, Tree.Municipality, null];
        for (var seed = 0; seed < 500; seed++)
        {
            var draw = new Random(seed);
            string?[] accounts = [.. units.SelectMany(unit => Enumerable.Repeat(unit, draw.Next(0, 5)))];
            var told = ToldOffices.Of(accounts, Directory);

            foreach (var office in accounts.GroupBy(told.Of, StringComparer.Ordinal).Where(office => office.Key != Tree.Centre))
            {
                office.Count().ShouldBeGreaterThanOrEqualTo(3, $"{office.Key}, draw {seed}");
            }
        }
    }

    [Fact]
    public void Work_is_a_look_by_the_office_that_the_case_lies_with() =>
        Purpose([.. Of(Tree.Hospital, 3), .. Of(Tree.Ministry, 3)], Tree.Hospital, Tree.Hospital).ShouldBe(LookPurpose.Work);

    [Fact]
    public void Supervision_is_a_look_by_an_office_above_it() =>
        Purpose([.. Of(Tree.Hospital, 3), .. Of(Tree.Ministry, 3)], Tree.Ministry, Tree.Hospital).ShouldBe(LookPurpose.Supervision);

    [Fact]
    public void Triage_is_a_look_at_what_lies_with_nobody() => Purpose([null, null, null], null, null).ShouldBe(LookPurpose.Triage);

    /// <summary>Otherwise "the ministry, for its own work" would name the one of the hospital.</summary>
    [Fact]
    public void The_purpose_does_not_tell_apart_those_who_are_told_as_one_office()
    {
        string?[] accounts = [.. Of(Tree.Hospital, 1), .. Of(Tree.Ministry, 2)];

        Purpose(accounts, Tree.Hospital, Tree.Hospital).ShouldBe(LookPurpose.Work);
        Purpose(accounts, Tree.Ministry, Tree.Hospital).ShouldBe(LookPurpose.Work);
    }

    private static IEnumerable<string> Of(string agencyId, int accounts) => Enumerable.Repeat(agencyId, accounts);

    private static string Told(string?[] accounts, string? of) => ToldOffices.Of(accounts, Directory).Of(of);

    private static LookPurpose Purpose(string?[] accounts, string? of, string? caseAgencyId)
    {
        var told = ToldOffices.Of(accounts, Directory);
        return told.PurposeOf(told.Of(of), caseAgencyId);
    }
}
