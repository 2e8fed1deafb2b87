namespace Ccs.Domain.Tests.Decisions;

public sealed class AskComplainantSpecs
{
    [Fact]
    public void Asks_the_complainant() =>
        Given(Histories.Assigned)
            .When(c => Decide.AskComplainant(c, Some.Text, On(2, 17), People.Officer))
            .Then(new InformationRequested(On(2, 17), Some.Text));

    [Fact]
    public void Cannot_ask_twice_at_once() =>
        Given(Histories.Asked)
            .When(c => Decide.AskComplainant(c, Some.Text, On(2, 18), People.Officer))
            .ThenRefused(RuleCodes.QuestionOpen);

    [Fact]
    public void May_ask_again_once_the_complainant_has_answered() =>
        Given([.. Histories.Asked, new InformationProvided(On(2, 17, 15), Some.Text, [], Some.Terms)])
            .When(c => Decide.AskComplainant(c, Some.Text, On(2, 18), People.Officer))
            .Then(new InformationRequested(On(2, 18), Some.Text));

    [Fact]
    public void Cannot_ask_once_it_is_answered() =>
        Given(Histories.Answered)
            .When(c => Decide.AskComplainant(c, Some.Text, On(2, 12), People.Officer))
            .ThenRefused(RuleCodes.NotAssigned);
}
