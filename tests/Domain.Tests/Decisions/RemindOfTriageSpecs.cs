namespace Ccs.Domain.Tests.Decisions;

public sealed class RemindOfTriageSpecs
{
    /// <summary>Verified on Sunday 1 February.</summary>
    private static readonly TriageReminderRaised First = new(On(2, 4, 0), On(2, 1, 9, 10));

    [Fact]
    public void Reminds_when_three_working_days_have_gone() => Reminded(Histories.Verified, On(2, 4, 0)).Then(First);

    [Fact]
    public void Does_nothing_before_that_day() => Reminded(Histories.Verified, On(2, 4, 0) - Tick).ThenNothing();

    [Fact]
    public void Reminds_again_after_three_more_and_days_off_do_not_count()
    {
        // Thursday the 5th, Sunday the 8th, Monday the 9th.
        Reminded([.. Histories.Verified, First], On(2, 8, 23)).ThenNothing();
        Reminded([.. Histories.Verified, First], On(2, 9)).Then(new TriageReminderRaised(On(2, 9), First.Since));
    }

    [Fact]
    public void What_an_agency_returned_waits_from_that_day_on()
    {
        var returned = new ComplaintReturned(On(2, 10), Tree.Hospital, Some.Reason, Some.Keys);

        Reminded([.. Histories.Assigned, returned], On(2, 12)).ThenNothing();
        Reminded([.. Histories.Assigned, returned], On(2, 15)).Then(new TriageReminderRaised(On(2, 15), On(2, 10)));
        Reminded([.. Histories.Verified, First, .. Histories.Assigned.Skip(2), returned], On(2, 12)).ThenNothing();
    }

    [Fact]
    public void Nobody_is_reminded_of_what_an_agency_has() => Reminded(Histories.Assigned, On(2, 4)).ThenRefused(RuleCodes.AlreadyAssigned);

    [Fact]
    public void Nobody_is_reminded_of_what_is_closed() => Reminded(Histories.Withdrawn, On(2, 10)).ThenRefused(RuleCodes.AlreadyAssigned);

    private static Scenario Reminded(IReadOnlyList<IComplaintEvent> history, DateTimeOffset now) =>
        Given(history).When(c => Decide.RemindOfTriage(c, Calendar, now, People.Job));
}
