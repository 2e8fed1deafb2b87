namespace Ccs.Domain.Tests.Decisions;

public sealed class RateAnswerSpecs
{
    private static readonly AnswerRated Rating = new(On(2, 12), 1, Tree.Hospital, 2, Some.Text, Some.Keys);

    [Fact]
    public void Rates_the_answer() => Rated(Histories.Answered).Then(Rating);

    [Fact]
    public void May_rate_once_it_is_closed() => Rated(Histories.Accepted).Then(Rating);

    [Fact]
    public void Rates_once_a_round() => Rated([.. Histories.Answered, Rating]).ThenRefused(RuleCodes.AlreadyRated);

    [Fact]
    public void Closing_does_not_allow_a_second_rating() =>
        Rated([.. Histories.Answered, Rating, Histories.ClosedOn(On(2, 13), ClosingReason.Resolved)]).ThenRefused(RuleCodes.AlreadyRated);

    [Fact]
    public void The_answer_of_the_next_round_is_rated_for_itself() =>
        Rated([.. Histories.Answered, Rating, .. Histories.Reopened(1).Skip(4), Histories.AnswerOn(On(2, 12), round: 2)])
            .Then(Rating with { Round = 2, AgencyId = Tree.Ministry });

    [Fact]
    public void There_is_nothing_to_rate_before_the_answer() => Rated(Histories.Assigned).ThenRefused(RuleCodes.NotAnswered);

    [Fact]
    public void There_is_nothing_to_rate_in_what_was_withdrawn() => Rated(Histories.Withdrawn).ThenRefused(RuleCodes.NotAnswered);

    [Fact]
    public void What_was_rejected_in_a_later_round_is_not_rated() =>
        Rated([.. Histories.Reopened(1), Histories.ClosedOn(On(2, 12), ClosingReason.Rejected)]).ThenRefused(RuleCodes.NotAnswered);

    [Fact]
    public void What_was_erased_is_not_rated() =>
        Rated([.. Histories.Accepted, new PersonalDataErased(On(2, 12), ErasureCause.Request)]).ThenRefused(RuleCodes.NotAnswered);

    private static Scenario Rated(IReadOnlyList<IComplaintEvent> history) =>
        Given(history).When(c => Decide.Rate(c, 2, Some.Text, On(2, 12), People.Citizen));
}
