using Ccs.Domain.Naming;

namespace Ccs.Application.Tests.Cases;

/// <summary>Who is judged by the name in a complaint, and who keeps the case all the same.</summary>
public sealed class WhoIsNamedTests
{
    private readonly Office _office = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Either_name_of_the_account_is_enough()
    {
        var latin = _office.Add("a", Role.Officer, Tree.Hospital, name: "Azad Karim Omer");
        var both = _office.Add("b", Role.Officer, Tree.Hospital, name: "A.K. of the registry", other: "ئازاد کەریم عومەر");
        _office.Add("c", Role.Officer, Tree.Hospital, name: "Aram Karim Omer", other: "ئارام کەریم عومەر");

        (await Judged("کاک ئازاد کەریم")).ShouldBe([latin.Id.ToString(), both.Id.ToString()], ignoreOrder: true);
    }

    [Fact]
    public async Task A_locked_account_is_judged_as_well()
    {
        var locked = _office.Add("a", Role.Officer, Tree.Hospital, active: false, name: "Azad Karim Omer");

        (await Judged("Azad Karim")).ShouldBe([locked.Id.ToString()]);
    }

    [Fact]
    public async Task The_doubt_is_in_the_event()
    {
        _office.Add("a", Role.Officer, Tree.Hospital, name: "Azad Karim Omer");

        await Judged("Azad");

        _office.Recorded.OfType<StaffBarred>().Single().InDoubt.ShouldBe(true);
    }

    [Theory]
    [InlineData("The clerk at the desk", "Azad Karim")]
    [InlineData("The clerk at the desk", "کارمەند ئازادی کەریم")]
    [InlineData(null, "Clerk AzadKarim")]
    public async Task A_name_in_the_position_bars_in_doubt(string? name, string position)
    {
        var member = _office.Add("a", Role.Officer, Tree.Hospital, name: "Azad Karim Omer");
        _office.Add("b", Role.Officer, Tree.Hospital, name: "Aram Karim Omer");

        (await Judged(name, position)).ShouldBe([member.Id.ToString()]);
        _office.Recorded.OfType<StaffBarred>().Single().InDoubt.ShouldBe(true);
    }

    [Fact]
    public async Task A_position_without_a_name_bars_nobody()
    {
        _office.Add("a", Role.Officer, Tree.Hospital, name: "Azad Karim Omer");

        (await Judged("Hasan Ali", "The clerk at the desk")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_person_nobody_is_judged()
    {
        _office.Add("a", Role.Officer, Tree.Hospital, name: "Azad Karim Omer");

        (await Judged(null)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_the_centre_the_oldest_in_doubt_keeps_it_where_nobody_else_is_left()
    {
        var oldest = _office.Add("first", Role.CentreOfficer, null, name: "Azad Karim");
        var second = _office.Add("second", Role.CentreOfficer, null, name: "Azad Omer");

        (await Judged("Azad")).ShouldBe([second.Id.ToString()]);
        oldest.Id.ShouldNotBe(second.Id);
    }

    [Fact]
    public async Task Of_the_centre_whoever_is_surely_meant_never_keeps_it()
    {
        var sure = _office.Add("first", Role.CentreOfficer, null, name: "Azad Karim Omer");
        _office.Add("second", Role.CentreOfficer, null, name: "Azad");

        (await Judged("Azad Karim")).ShouldBe([sure.Id.ToString()]);
    }

    [Fact]
    public async Task Where_another_of_the_centre_is_left_all_in_doubt_are_barred_and_a_locked_one_is_not_left()
    {
        var doubted = _office.Add("first", Role.CentreOfficer, null, name: "Azad Karim");
        _office.Add("locked", Role.CentreOfficer, null, active: false, name: "Shilan Rasul");
        (await Judged("Azad")).ShouldBeEmpty();

        _office.Add("second", Role.CentreOfficer, null, name: "Shilan Rasul");
        (await Judged("Azad")).ShouldBe([doubted.Id.ToString()]);
    }

    [Fact]
    public async Task When_the_others_of_the_centre_are_gone_whoever_was_barred_in_doubt_sees_it_again()
    {
        var doubted = _office.Add("first", Role.CentreOfficer, null, name: "Azad Karim");
        IReadOnlyList<IComplaintEvent> history =
        [
            .. Filed("Azad"),
            new StaffBarred(On(2, 2), doubted.Id.ToString(), null) { InDoubt = true },
        ];

        var @case = _office.Open(history, Actor.System("naming"), On(2, 3));
        await _office.Named.Judge(@case, [], Ct);

        @case.Complaint.Barred.ShouldBeEmpty();
        _office.Recorded.ShouldBe([new StaffBarLifted(On(2, 3), doubted.Id.ToString(), null)]);
    }

    [Fact]
    public async Task Whoever_the_centre_let_see_it_again_is_not_barred_anew()
    {
        var member = _office.Add("a", Role.Officer, Tree.Hospital, name: "Azad Karim Omer");
        var id = member.Id.ToString();
        IReadOnlyList<IComplaintEvent> history =
        [
            .. Filed("Azad Karim"),
            new StaffBarred(On(2, 2), id, null),
            new StaffBarLifted(On(2, 3), id, Some.Reason),
        ];

        var @case = _office.Open(history, Actor.System("naming"), On(2, 4));
        (await _office.Named.Judge(@case, Tree.LineOf(Tree.Hospital), Ct)).ShouldBeFalse();

        @case.Complaint.Barred.ShouldBeEmpty();
    }

    [Fact]
    public void Both_names_are_read() =>
        WhoIsNamed
            .NamesOf(_office.Add("a", Role.Officer, null, name: "A", other: "ئازاد کەریم"))
            .Count(name => PersonName.Of("Azad Karim").Judge([name]) == NameJudgement.Same)
            .ShouldBe(1);

    private static IReadOnlyList<IComplaintEvent> Filed(string? name, string? position = null) =>
        [
            Some.Filing with
            {
                Subject = Some.Filing.Subject with
                {
                    PersonName = name is null ? null : new Sealed(name),
                    PersonPosition = position is null ? null : new Sealed(position),
                },
            },
            .. Histories.Assigned.Skip(1),
        ];

    private async Task<IReadOnlyCollection<string>> Judged(string? name, string? position = null)
    {
        var @case = _office.Open(Filed(name, position), Actor.System("naming"), On(2, 2));
        await _office.Named.Judge(@case, Tree.LineOf(Tree.Hospital), Ct);
        return @case.Complaint.Barred;
    }
}
