using Ccs.Domain.Naming;

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

    [Fact]
    public void Whoever_is_named_is_barred_and_whoever_may_be_is_in_doubt()
    {
        Named(Histories.Verified, NameJudgement.Same).Then(new StaffBarred(On(2, 2), People.Officer.Id, null));
        Named(Histories.Verified, NameJudgement.Doubtful).Then(Doubted);
        Named(Histories.Verified, NameJudgement.Different).ThenNothing();
    }

    [Fact]
    public void Named_twice_changes_nothing_but_ends_a_doubt()
    {
        Named([.. Histories.Verified, Doubted], NameJudgement.Doubtful).ThenNothing();
        Named([.. Histories.Verified, Doubted], NameJudgement.Same).Then(new StaffBarred(On(2, 2), People.Officer.Id, null));
        Named([.. Histories.Verified, new StaffBarred(On(2, 2), People.Officer.Id, null)], NameJudgement.Same).ThenNothing();
        Named([.. Histories.Verified, new StaffBarred(On(2, 2), People.Officer.Id, null)], NameJudgement.Doubtful).ThenNothing();
    }

    [Fact]
    public void The_centre_ends_a_doubt_by_its_word() =>
        Barred([.. Histories.Verified, Doubted], People.Officer, Some.Reason, People.Centre)
            .Then(new StaffBarred(On(2, 2), People.Officer.Id, Some.Reason));

    [Fact]
    public void A_doubt_is_kept_until_it_is_ended()
    {
        var doubted = Complaint.Fold(null, [.. Histories.Verified, Doubted])!;
        doubted.Barred.ShouldBe([People.Officer.Id]);
        doubted.Doubted.ShouldBe([People.Officer.Id]);

        Complaint.Evolve(doubted, new StaffBarred(On(2, 3), People.Officer.Id, Some.Reason))!.Doubted.ShouldBeEmpty();
    }

    private static StaffBarred Doubted => new(On(2, 2), People.Officer.Id, null) { InDoubt = true };

    private static Scenario Named(IReadOnlyList<IComplaintEvent> history, NameJudgement judgement) =>
        Given(history).When(c => Decide.BarNamed(c, People.Officer.Id, judgement, On(2, 2), People.Job));

    private static Scenario Barred(IReadOnlyList<IComplaintEvent> history, Actor staff, Sealed? reason, Actor actor) =>
        Given(history).When(c => Decide.BarStaff(c, staff.Id, reason, On(2, 2), actor));
}
