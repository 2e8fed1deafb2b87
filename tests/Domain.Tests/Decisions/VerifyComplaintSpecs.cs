namespace Ccs.Domain.Tests.Decisions;

public sealed class VerifyComplaintSpecs
{
    [Fact]
    public void Verifies_and_gives_the_complaint_its_code() =>
        Given(Histories.Filed)
            .When(c => Decide.Verify(c, Some.Number, Some.SealedCode, On(2, 1, 9, 10), People.Citizen))
            .Then(new ComplaintVerifiedV2(On(2, 1, 9, 10), Some.Number.ToString(), Some.SealedCode, Some.Keys));

    [Fact]
    public void Cannot_verify_twice() =>
        Given(Histories.Verified)
            .When(c => Decide.Verify(c, Some.Number, Some.SealedCode, On(2, 2), People.Citizen))
            .ThenRefused(RuleCodes.AlreadyVerified);

    [Fact]
    public void Cannot_verify_what_has_expired() =>
        Given(Histories.Expired)
            .When(c => Decide.Verify(c, Some.Number, Some.SealedCode, On(2, 5), People.Citizen))
            .ThenRefused(RuleCodes.Expired);

    [Fact]
    public void Another_code_is_of_use_only_before()
    {
        Refusal(Histories.Filed, On(2, 3)).ShouldBeNull();
        Refusal(Histories.Filed, On(2, 5)).ShouldBe(RuleCodes.Expired, "the job has not run yet");
        Refusal(Histories.Verified, On(2, 5)).ShouldBe(RuleCodes.AlreadyVerified);
        Refusal(Histories.Withdrawn, On(2, 5)).ShouldBe(RuleCodes.AlreadyVerified);
        Refusal(Histories.Expired, On(2, 5)).ShouldBe(RuleCodes.Expired);

        static string? Refusal(IReadOnlyList<IComplaintEvent> history, DateTimeOffset at)
        {
            try
            {
                Complaint.Fold(null, history)!.RequireVerifiable(at, People.Citizen);
                return null;
            }
            catch (RuleViolation refusal)
            {
                return refusal.Code;
            }
        }
    }

    [Fact]
    public void After_72_hours_it_is_too_late_whether_the_job_has_expired_it_yet_or_not()
    {
        // What a citizen may do must not hang on when a job last ran.
        var over = On(2, 4, 9);

        Given(Histories.Filed)
            .When(c => Decide.Verify(c, Some.Number, Some.SealedCode, over, People.Citizen))
            .ThenRefused(RuleCodes.Expired);
        Given(Histories.Filed)
            .When(c => Decide.Verify(c, Some.Number, Some.SealedCode, over - Tick, People.Citizen))
            .Then(new ComplaintVerifiedV2(over - Tick, Some.Number.ToString(), Some.SealedCode, Some.Keys));
    }
}
