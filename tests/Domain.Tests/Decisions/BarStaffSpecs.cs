namespace Ccs.Domain.Tests.Decisions;

public sealed class BarStaffSpecs
{
    [Fact]
    public void The_centre_bars_a_member_of_staff_with_a_reason() =>
        Barred(Histories.Assigned, People.Officer, Some.Reason, People.Centre)
            .Then(new StaffBarred(On(2, 2), People.Officer.Id, Some.Reason));

    [Fact]
    public void The_system_bars_whom_it_finds_named_before_anybody_has_seen_the_case() =>
        Barred(Histories.Filed, People.Officer, null, People.Job).Then(new StaffBarred(On(2, 2), People.Officer.Id, null));

    [Fact]
    public void Barring_twice_changes_nothing() =>
        Barred([.. Histories.Assigned, new StaffBarred(On(2, 2), People.Officer.Id, null)], People.Officer, Some.Reason, People.Centre)
            .ThenNothing();

    [Fact]
    public void Several_members_of_staff_may_be_barred() =>
        Barred([.. Histories.Assigned, new StaffBarred(On(2, 2), People.Officer.Id, null)], People.Head, Some.Reason, People.Centre)
            .Then(new StaffBarred(On(2, 2), People.Head.Id, Some.Reason));

    [Fact]
    public void They_stay_barred_in_another_agency_and_in_another_round()
    {
        var complaint = Complaint.Fold(null, [Some.Filing, new StaffBarred(On(2, 1), "a", null), .. Histories.Reopened(2).Skip(1)])!;

        complaint.Barred.ShouldBe(["a"]);
    }

    [Fact]
    public void The_officer_who_is_barred_no_longer_answers_for_it()
    {
        IReadOnlyList<IComplaintEvent> taken = [.. Histories.Assigned, new OfficerAppointed(On(2, 2), People.Officer.Id)];

        Complaint.Fold(null, [.. taken, new StaffBarred(On(2, 3), People.Officer.Id, null)])!.OfficerId.ShouldBeNull();
        Complaint.Fold(null, [.. taken, new StaffBarred(On(2, 3), People.Colleague.Id, null)])!.OfficerId.ShouldBe(People.Officer.Id);
    }

    private static Scenario Barred(IReadOnlyList<IComplaintEvent> history, Actor staff, Sealed? reason, Actor actor) =>
        Given(history).When(c => Decide.BarStaff(c, staff.Id, reason, On(2, 2), actor));
}
