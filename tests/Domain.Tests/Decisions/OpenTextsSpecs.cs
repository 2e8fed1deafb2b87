namespace Ccs.Domain.Tests.Decisions;

public sealed class OpenTextsSpecs
{
    [Fact]
    public void An_auditor_opens_the_words_and_it_is_recorded_without_naming_anybody() =>
        Opened(Histories.Assigned).Then(new SealedTextsOpened(On(2, 2), Some.Reason));

    [Fact]
    public void Each_opening_is_recorded() =>
        Opened([.. Histories.Assigned, new SealedTextsOpened(On(2, 1), Some.Reason)]).Then(new SealedTextsOpened(On(2, 2), Some.Reason));

    [Fact]
    public void It_changes_nothing_of_the_complaint()
    {
        var before = Complaint.Fold(null, Histories.Assigned)!;

        Complaint.Evolve(before, new SealedTextsOpened(On(2, 2), Some.Reason)).ShouldBe(before);
    }

    [Fact]
    public void Nobody_opens_what_is_not_verified() => Opened(Histories.Filed).ThenRefused(RuleCodes.NotVerified);

    [Fact]
    public void Of_an_erased_one_there_is_nothing_to_open() =>
        Opened([.. Histories.Accepted, new PersonalDataErased(On(2, 1), ErasureCause.Request)]).ThenRefused(RuleCodes.Erased);

    private static Scenario Opened(IReadOnlyList<IComplaintEvent> history) =>
        Given(history).When(c => Decide.OpenTexts(c, Some.Reason, On(2, 2), People.Auditor));
}
