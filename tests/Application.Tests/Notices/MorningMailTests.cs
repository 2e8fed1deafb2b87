using Ccs.Application.Notices;

namespace Ccs.Application.Tests.Notices;

/// <summary>What stands in the mail of a morning: Tuesday 3 February, about what came since Monday, half past seven.</summary>
public sealed class MorningMailTests
{
    private static readonly DateOnly Tuesday = Day(2, 3);
    private static readonly DateTimeOffset Since = new(2026, 2, 2, 7, 30, 0, WorkingCalendar.Offset);

    private readonly Office _office = new();

    [Fact]
    public void The_time_begins_at_the_mail_before_and_days_off_are_in_it()
    {
        MorningMail.SinceTheOneBefore(Tuesday, Calendar).ShouldBe(Since);
        MorningMail.SinceTheOneBefore(Day(2, 8), Calendar).ShouldBe(new(2026, 2, 5, 7, 30, 0, WorkingCalendar.Offset), "over the weekend");
    }

    [Fact]
    public void An_officer_reads_what_is_nobodys_or_their_own_and_no_colleagues()
    {
        var officer = _office.Add("officer", Role.Officer, Tree.Hospital);

        var mail = For(
            officer,
            Row("26-0000001", Came(On(2, 2, 9))),
            Row("26-0000002", Came(On(2, 2, 9)) with { OfficerId = officer.Id.ToString() }),
            Row("26-0000003", Came(On(2, 2, 9)) with { OfficerId = "a colleague" }),
            Row("26-0000004", Came(On(2, 2, 7))),
            Row("26-0000005", Came(On(2, 2, 9)) with { CameBy = Arrival.Reopened }),
            Row("26-0000006", Came(On(2, 1)) with { RepliedAt = On(2, 2, 8) }),
            Row("26-0000007", Came(On(2, 1)) with { DueOn = Day(2, 6) }),
            Row("26-0000008", Came(On(2, 1)) with { DueOn = Day(2, 1), WaitsForComplainant = true }),
            Row("26-0000009", Came(On(2, 1)) with { DueOn = Day(2, 1) })
        );

        Parts(mail)
            .ShouldBe([
                "New (2): 26-0000001 26-0000002",
                "Reopened (1): 26-0000005",
                "The complainant has replied (1): 26-0000006",
                "Due within three days, or late (2): 26-0000007 26-0000009",
            ]);
    }

    [Fact]
    public void A_head_reads_of_the_whole_desk_and_of_what_is_nobodys()
    {
        var head = _office.Add("head", Role.AgencyHead, Tree.Hospital);

        var mail = For(
            head,
            Row("26-0000001", Came(On(2, 2, 9))),
            Row("26-0000002", Came(On(2, 1)) with { OfficerId = "an officer", DueOn = Tuesday })
        );

        Parts(mail)
            .ShouldBe(["New (1): 26-0000001", "Due within three days, or late (1): 26-0000002", "Without an officer (1): 26-0000001"]);
    }

    [Fact]
    public void Nobody_reads_of_what_they_do_not_see()
    {
        var head = _office.Add("head", Role.AgencyHead, Tree.Hospital);
        var inspector = _office.Add("inspector", Role.Inspector, Tree.Hospital);
        var above = _office.Add("above", Role.AgencyHead, Tree.Ministry);
        CaseRow[] rows =
        [
            Row("26-0000001", Came(On(2, 2, 9)) with { Barred = [head.Id.ToString()] }),
            Row("26-0000002", Came(On(2, 2, 9)) with { Desk = Desk.Inspector }),
            Row("26-0000003", Came(On(2, 2, 9)) with { AgencyId = Tree.OtherHospital }),
        ];

        For(head, rows).ShouldBeNull();
        Parts(For(inspector, rows)).ShouldBe(["New (1): 26-0000002", "Without an officer (1): 26-0000002"]);
        For(above, rows).ShouldBeNull("a ministry would get all its departments");
    }

    [Fact]
    public void The_centre_reads_of_its_triage()
    {
        var centre = _office.Add("centre", Role.CentreOfficer, null);

        var mail = For(
            centre,
            Row("26-0000001", Came(On(2, 2, 9)) with { Status = ComplaintStatus.Verified, AgencyId = null, TriageFrom = On(2, 2, 9) })
        );

        Parts(mail).ShouldBe(["New (1): 26-0000001"]);
    }

    [Fact]
    public void Of_many_the_first_twenty_are_named_and_all_are_counted()
    {
        var officer = _office.Add("officer", Role.Officer, Tree.Hospital);

        var mail = For(officer, [.. Enumerable.Range(1, 21).Select(i => Row($"26-00000{i:D2}", Came(On(2, 2, 9))))]);

        mail.ShouldNotBeNull().ShouldContain("New (21)");
        mail.ShouldContain("26-0000020");
        mail.ShouldNotContain("26-0000021");
        mail.ShouldContain("more in the queue");
    }

    [Fact]
    public void With_nothing_to_tell_there_is_no_mail() =>
        For(_office.Add("officer", Role.Officer, Tree.Hospital), Row("26-0000001", Came(On(2, 1)))).ShouldBeNull();

    private static CaseRow Came(DateTimeOffset at) =>
        CaseRow.Evolve(null, Some.Filing)! with
        {
            Status = ComplaintStatus.Assigned,
            AgencyId = Tree.Hospital,
            CameAt = at,
            CameBy = Arrival.Assigned,
            DueOn = Day(2, 22),
        };

    private static CaseRow Row(string number, CaseRow row) => row with { CaseNumber = number };

    private static string? For(StaffMember member, params CaseRow[] rows) => MorningMail.Of(member, Tuesday, Office.Directory, rows);

    /// <summary>Each part on one line, without the marks of direction.</summary>
    private static IEnumerable<string> Parts(string? mail) =>
        mail.ShouldNotBeNull()
            .Replace("\u2066", string.Empty, StringComparison.Ordinal)
            .Replace("\u2069", string.Empty, StringComparison.Ordinal)
            .Split("\n\n")
            .Select(part => part.Split('\n'))
            .Select(lines => $"{lines[0]}: {string.Join(' ', lines[1..])}");
}
