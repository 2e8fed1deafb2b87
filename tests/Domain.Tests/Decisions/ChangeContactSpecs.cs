namespace Ccs.Domain.Tests.Decisions;

public sealed class ChangeContactSpecs
{
    private static readonly SealedContact Another = new(ContactChannel.Email, new Sealed("v1.another"));
    private static readonly ContactChanged Changed = new(On(2, 1, 9, 5), Another);

    [Fact]
    public void Before_the_code_came_back_the_contact_may_be_another() =>
        Given(Histories.Filed).When(c => Decide.ChangeContact(c, Another, On(2, 1, 9, 5), People.Citizen)).Then(Changed);

    [Fact]
    public void The_complaint_has_the_new_contact_and_is_filed_as_before()
    {
        var before = Complaint.Fold(null, Histories.Filed)!;

        var after = Complaint.Fold(before, [Changed])!;

        AsText.Of(after).ShouldBe(AsText.Of(before with { Contact = Another, ContactChanges = 1 }));
    }

    [Fact]
    public void It_may_change_a_third_time() =>
        Given([.. Histories.Filed, Changed, Changed])
            .When(c => Decide.ChangeContact(c, Another, On(2, 1, 9, 5), People.Citizen))
            .Then(Changed);

    [Fact]
    public void It_may_not_change_a_fourth_time() =>
        Given([.. Histories.Filed, Changed, Changed, Changed])
            .When(c => Decide.ChangeContact(c, Another, On(2, 1, 9, 10), People.Citizen))
            .ThenRefused(RuleCodes.ContactChangedOften);

    [Fact]
    public void After_three_changes_the_code_still_verifies() =>
        Given([.. Histories.Filed, Changed, Changed, Changed])
            .When(c => Decide.Verify(c, Some.Number, Some.SealedCode, On(2, 1, 9, 10), People.Citizen))
            .Then(new ComplaintVerifiedV2(On(2, 1, 9, 10), Some.Number.ToString(), Some.SealedCode, Some.Keys));

    [Fact]
    public void A_verified_contact_stays() =>
        Given(Histories.Verified)
            .When(c => Decide.ChangeContact(c, Another, On(2, 2), People.Citizen))
            .ThenRefused(RuleCodes.AlreadyVerified);

    [Fact]
    public void What_has_expired_has_no_contact_any_more() =>
        Given(Histories.Expired).When(c => Decide.ChangeContact(c, Another, On(2, 5), People.Citizen)).ThenRefused(RuleCodes.Expired);

    [Fact]
    public void Another_contact_gives_no_more_time() =>
        Given([.. Histories.Filed, Changed])
            .When(c => Decide.Expire(c, On(2, 4, 9), People.Job))
            .Then(Histories.ClosedOn(On(2, 4, 9), ClosingReason.Expired), new PersonalDataErased(On(2, 4, 9), ErasureCause.Expired));
}
