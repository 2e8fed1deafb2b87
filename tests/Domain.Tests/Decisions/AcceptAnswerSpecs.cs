namespace Ccs.Domain.Tests.Decisions;

public sealed class AcceptAnswerSpecs
{
    [Fact]
    public void Accepting_closes_it_as_resolved() =>
        Given(Histories.Answered)
            .When(c => Decide.Accept(c, On(2, 11), People.Citizen))
            .Then(Histories.ClosedOn(On(2, 11), ClosingReason.Resolved));

    [Fact]
    public void Cannot_accept_before_the_answer() =>
        Given(Histories.Assigned).When(c => Decide.Accept(c, On(2, 11), People.Citizen)).ThenRefused(RuleCodes.NotAnswered);

    [Fact]
    public void Cannot_accept_twice() =>
        Given(Histories.Accepted).When(c => Decide.Accept(c, On(2, 12), People.Citizen)).ThenRefused(RuleCodes.NotAnswered);
}
