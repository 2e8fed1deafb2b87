using Ccs.Domain.Naming;

namespace Ccs.Domain.Tests.Decisions;

public sealed class LiftBarSpecs
{
    private static readonly StaffBarred ByName = new(On(2, 1), People.Officer.Id, null);
    private static readonly StaffBarLifted Lifting = new(On(2, 2), People.Officer.Id, Some.Reason);

    [Fact]
    public void The_centre_lifts_a_bar_with_a_reason() => Lifted([.. Histories.Assigned, ByName], People.Officer.Id).Then(Lifting);

    [Fact]
    public void What_is_not_barred_cannot_be_lifted()
    {
        Lifted(Histories.Assigned, People.Officer.Id).ThenRefused(RuleCodes.NotBarred);
        Lifted([.. Histories.Assigned, ByName], People.Head.Id).ThenRefused(RuleCodes.NotBarred);
        Lifted([.. Histories.Assigned, ByName, Lifting], People.Officer.Id).ThenRefused(RuleCodes.NotBarred);
    }

    [Fact]
    public void Before_it_is_verified_nobody_sees_it_and_nothing_is_lifted() =>
        Lifted([.. Histories.Filed, ByName], People.Officer.Id).ThenRefused(RuleCodes.NotVerified);

    [Fact]
    public void Whoever_sees_it_again_is_not_barred_by_name_any_more()
    {
        IReadOnlyList<IComplaintEvent> history = [.. Histories.Assigned, ByName, Lifting];

        var complaint = Complaint.Fold(null, history)!;
        complaint.Barred.ShouldBeEmpty();
        complaint.Lifted.ShouldBe([People.Officer.Id]);
        Given(history).When(c => Decide.BarNamed(c, People.Officer.Id, NameJudgement.Same, On(2, 3), People.Job)).ThenNothing();
        Given(history).When(c => Decide.BarNamed(c, People.Officer.Id, NameJudgement.Doubtful, On(2, 3), People.Job)).ThenNothing();
    }

    [Fact]
    public void The_centre_may_bar_them_again()
    {
        IReadOnlyList<IComplaintEvent> history = [.. Histories.Assigned, ByName, Lifting];
        var again = new StaffBarred(On(2, 3), People.Officer.Id, Some.Reason);

        Given(history).When(c => Decide.BarStaff(c, People.Officer.Id, Some.Reason, On(2, 3), People.Centre)).Then(again);
        var complaint = Complaint.Fold(null, [.. history, again])!;
        (complaint.Barred.Count, complaint.Lifted.Count).ShouldBe((1, 0));
    }

    [Fact]
    public void It_is_possible_where_somebody_is_barred()
    {
        Complaint.Fold(null, Histories.Assigned)!.Possible(On(2, 2), People.Centre).ShouldNotContain(Decision.LiftBar);
        var barred = Complaint.Fold(null, [.. Histories.Assigned, ByName])!;
        barred.Possible(On(2, 2), People.Centre).ShouldContain(Decision.LiftBar);
        barred.Possible(On(2, 2), People.Head).ShouldNotContain(Decision.LiftBar);
    }

    private static Scenario Lifted(IReadOnlyList<IComplaintEvent> history, string staffId) =>
        Given(history).When(c => Decide.LiftBar(c, staffId, Some.Reason, On(2, 2), People.Centre));
}
