namespace Ccs.Domain.Tests.Decisions;

public sealed class ErasePersonalDataSpecs
{
    [Fact]
    public void The_job_erases_what_is_closed() =>
        Erased(Histories.Accepted, ErasureCause.Retention, People.Job).Then(new PersonalDataErased(On(2, 20), ErasureCause.Retention));

    [Fact]
    public void The_centre_erases_what_is_closed_also_while_it_could_still_be_reopened()
    {
        Complaint.Fold(null, Histories.Accepted)!.Possible(On(2, 20), People.Citizen).ShouldContain(Decision.Reopen);

        Erased(Histories.Accepted, ErasureCause.Request, People.Centre).Then(new PersonalDataErased(On(2, 20), ErasureCause.Request));
    }

    [Fact]
    public void A_duplicate_that_waits_for_its_original_waits_no_more()
    {
        Complaint.Fold(null, Originals.RejectedHistory)!.IsClosedAsDuplicate.ShouldBeTrue();

        Erased(Originals.RejectedHistory, ErasureCause.Request, People.Centre)
            .Then(new PersonalDataErased(On(2, 20), ErasureCause.Request));

        var erased = Complaint.Fold(null, [.. Originals.RejectedHistory, new PersonalDataErased(On(2, 20), ErasureCause.Request)])!;
        erased.IsClosedAsDuplicate.ShouldBeFalse();
        Decision[] ofOriginal = [Decision.HearOriginal, Decision.ReleaseDuplicate];
        erased.Possible(On(2, 21), People.Job).Intersect(ofOriginal).ShouldBeEmpty();
    }

    [Fact]
    public void The_job_erasing_twice_changes_nothing() => Erased(Histories.Expired, ErasureCause.Retention, People.Job).ThenNothing();

    [Fact]
    public void The_centre_is_told_that_it_is_erased_already() =>
        Erased(Histories.Expired, ErasureCause.Request, People.Centre).ThenRefused(RuleCodes.Erased);

    [Fact]
    public void Nothing_is_erased_while_it_is_open() =>
        Erased(Histories.Answered, ErasureCause.Request, People.Centre).ThenRefused(RuleCodes.NotClosed);

    [Fact]
    public void It_is_possible_where_it_is_closed_and_not_erased()
    {
        Possible(Histories.Answered).ShouldNotContain(Decision.Erase);
        Possible(Histories.Accepted).ShouldContain(Decision.Erase);
        Possible([.. Histories.Accepted, new PersonalDataErased(On(2, 12), ErasureCause.Retention)]).ShouldNotContain(Decision.Erase);
    }

    private static IEnumerable<Decision> Possible(IReadOnlyList<IComplaintEvent> history) =>
        Complaint.Fold(null, history)!.Possible(On(2, 20), People.Centre);

    private static Scenario Erased(IReadOnlyList<IComplaintEvent> history, ErasureCause cause, Actor actor) =>
        Given(history).When(c => Decide.Erase(c, cause, On(2, 20), actor));
}
