namespace Ccs.Domain.Tests.Decisions;

/// <summary>Everybody on a level is barred: the one above gets it.</summary>
public sealed class PassUpwardsSpecs
{
    [Fact]
    public void It_climbs_at_once_and_the_clock_goes_on_as_it_was() =>
        PassedUp(Histories.Assigned)
            .Then(
                Histories.Escalation(On(2, 3), EscalationLevel.AgencyHead, Day(2, 23), Tree.Hospital, Tree.Hospital) with
                {
                    Cause = EscalationCause.NobodyLeft,
                }
            );

    [Fact]
    public void While_a_question_stands_it_climbs_too() =>
        Complaint
            .Fold(null, [.. Histories.Asked, .. Up(Complaint.Fold(null, Histories.Asked)!)])!
            .Level.ShouldBe(EscalationLevel.AgencyHead);

    [Fact]
    public void At_the_top_there_is_nobody_above()
    {
        var top = Histories.Escalation(On(2, 2), EscalationLevel.Centre, null, Tree.Hospital, Tree.Centre);

        PassedUp([.. Histories.Assigned, top]).ThenRefused(RuleCodes.AtTheTop);
    }

    [Fact]
    public void What_lies_at_no_agency_climbs_nowhere() => PassedUp(Histories.Verified).ThenRefused(RuleCodes.NotAssigned);

    private static Scenario PassedUp(IReadOnlyList<IComplaintEvent> history) => Given(history).When(Up);

    private static IReadOnlyList<IComplaintEvent> Up(Complaint complaint) =>
        Decide.PassUpwards(complaint, Tree.PlaceOf(Tree.Hospital), Calendar, On(2, 3), People.Centre);
}
