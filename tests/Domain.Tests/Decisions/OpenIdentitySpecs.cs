namespace Ccs.Domain.Tests.Decisions;

public sealed class OpenIdentitySpecs
{
    [Fact]
    public void The_centre_opens_the_identity_and_it_is_recorded_for_whom() =>
        Opened(Histories.Assigned).Then(new IdentityOpened(On(2, 2), People.Centre.Id, Some.Reason));

    [Fact]
    public void Each_opening_is_recorded() =>
        Opened([.. Histories.Assigned, new IdentityOpened(On(2, 1), People.Centre.Id, Some.Reason)])
            .Then(new IdentityOpened(On(2, 2), People.Centre.Id, Some.Reason));

    [Fact]
    public void What_is_not_confidential_needs_no_opening() =>
        Opened([Some.Filing with { Confidential = false }, .. Histories.Assigned.Skip(1)]).ThenRefused(RuleCodes.NotConfidential);

    [Fact]
    public void Nobody_opens_what_is_not_verified() => Opened(Histories.Filed).ThenRefused(RuleCodes.NotVerified);

    private static Scenario Opened(IReadOnlyList<IComplaintEvent> history) =>
        Given(history).When(c => Decide.OpenIdentity(c, Some.Reason, On(2, 2), People.Centre));
}
