namespace Ccs.Domain.Tests.Decisions;

public sealed class HearPersonSpecs
{
    [Fact]
    public void Records_the_account_of_the_person() =>
        Given(Histories.Assigned)
            .When(c => Decide.HearPerson(c, On(2, 2), Some.Text, On(2, 3), People.Inspector))
            .Then(new SubjectHeard(On(2, 3), On(2, 2), Some.Text));

    [Fact]
    public void A_hearing_may_be_recorded_at_once() =>
        Given(Histories.Assigned)
            .When(c => Decide.HearPerson(c, On(2, 3), Some.Text, On(2, 3), People.Inspector))
            .Then(new SubjectHeard(On(2, 3), On(2, 3), Some.Text));

    [Fact]
    public void A_hearing_cannot_be_recorded_before_it_took_place() =>
        Given(Histories.Assigned)
            .When(c => Decide.HearPerson(c, On(2, 3) + Tick, Some.Text, On(2, 3), People.Inspector))
            .ThenRefused(RuleCodes.HeardInFuture);

    [Fact]
    public void There_is_nobody_to_hear_about_a_service() =>
        Given(
                Some.Filing with
                {
                    Subject = new Subject(SubjectKind.Service, Tree.Hospital, "surgery"),
                },
                new ComplaintAssigned(On(2, 1), Tree.Hospital, Desk.Agency, Some.Terms, AssignedBy.Routing, Some.Keys)
            )
            .When(c => Decide.HearPerson(c, On(2, 2), Some.Text, On(2, 3), People.Inspector))
            .ThenRefused(RuleCodes.NotAboutPerson);

    [Fact]
    public void Cannot_hear_before_somebody_has_the_case() =>
        Given(Histories.Verified)
            .When(c => Decide.HearPerson(c, On(2, 2), Some.Text, On(2, 3), People.Inspector))
            .ThenRefused(RuleCodes.NotAssigned);
}
