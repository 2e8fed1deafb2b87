namespace Ccs.Domain.Tests.Decisions;

public sealed class GiveCaseNumberSpecs
{
    [Fact]
    public void Gives_a_number_to_what_was_verified_before_there_were_any() =>
        Given(Histories.BeforeNumbers(Histories.Assigned))
            .When(c => Decide.GiveCaseNumber(c, Some.Number, Some.SealedCode, On(2, 2), People.Job))
            .Then(new CaseNumberGiven(On(2, 2), Some.Number.ToString(), Some.SealedCode));

    [Fact]
    public void Gives_none_twice() =>
        Given(Histories.Assigned).When(c => Decide.GiveCaseNumber(c, Some.Number, Some.SealedCode, On(2, 2), People.Job)).Then();

    [Fact]
    public void What_expired_unverified_gets_none() =>
        Given(Histories.Expired)
            .When(c => Decide.GiveCaseNumber(c, Some.Number, Some.SealedCode, On(2, 5), People.Job))
            .ThenRefused(RuleCodes.NotVerified);

    [Fact]
    public void The_code_in_clear_is_gone_from_the_state_once_it_is_sealed()
    {
        var before = Complaint.Fold(null, Histories.BeforeNumbers(Histories.Verified))!;
        var after = Complaint.Fold(before, Decide.GiveCaseNumber(before, Some.Number, Some.SealedCode, On(2, 2), People.Job))!;

        (before.CodeInClear, before.CaseNumber, before.Code).ShouldBe((Some.Code.ToString(), null, null));
        (after.CodeInClear, after.CaseNumber, after.Code).ShouldBe((null, Some.Number.ToString(), Some.SealedCode));
    }
}
