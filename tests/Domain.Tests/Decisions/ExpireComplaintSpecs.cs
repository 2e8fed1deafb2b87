namespace Ccs.Domain.Tests.Decisions;

public sealed class ExpireComplaintSpecs
{
    private static readonly DateTimeOffset SeventyTwoHoursOn = On(2, 4, 9);

    [Fact]
    public void After_72_hours_it_closes_and_the_personal_data_goes_at_once() =>
        Given(Histories.Filed)
            .When(c => Decide.Expire(c, SeventyTwoHoursOn, People.Job))
            .Then(
                Histories.ClosedOn(SeventyTwoHoursOn, ClosingReason.Expired),
                new PersonalDataErased(SeventyTwoHoursOn, ErasureCause.Expired)
            );

    [Fact]
    public void A_moment_before_it_may_not_expire() =>
        Given(Histories.Filed).When(c => Decide.Expire(c, SeventyTwoHoursOn - Tick, People.Job)).ThenRefused(RuleCodes.NotYetExpired);

    [Fact]
    public void What_is_verified_never_expires() =>
        Given(Histories.Verified).When(c => Decide.Expire(c, On(3, 1), People.Job)).ThenRefused(RuleCodes.AlreadyVerified);
}
