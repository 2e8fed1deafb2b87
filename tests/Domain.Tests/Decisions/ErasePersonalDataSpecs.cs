namespace Ccs.Domain.Tests.Decisions;

public sealed class ErasePersonalDataSpecs
{
    [Theory]
    [InlineData(ErasureCause.Retention)]
    [InlineData(ErasureCause.Request)]
    public void Erases_what_is_closed(ErasureCause cause) =>
        Given(Histories.Accepted).When(c => Decide.Erase(c, cause, On(2, 20), People.Job)).Then(new PersonalDataErased(On(2, 20), cause));

    [Fact]
    public void Erasing_twice_changes_nothing() =>
        Given(Histories.Expired).When(c => Decide.Erase(c, ErasureCause.Retention, On(2, 20), People.Job)).ThenNothing();

    [Fact]
    public void Nothing_is_erased_while_it_is_open() =>
        Given(Histories.Answered).When(c => Decide.Erase(c, ErasureCause.Request, On(2, 20), People.Job)).ThenRefused(RuleCodes.NotClosed);
}
