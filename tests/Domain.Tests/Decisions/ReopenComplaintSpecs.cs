namespace Ccs.Domain.Tests.Decisions;

public sealed class ReopenComplaintSpecs
{
    private static readonly Route ToTheMinistry = new(Tree.Ministry, Desk.Agency);

    /// <summary>The last of the thirtieth day after the answer of 10 February: the day was told, and not the hour.</summary>
    private static readonly DateTimeOffset LastMoment = WorkingCalendar.StartOf(Day(3, 13)) - Tick;

    [Fact]
    public void Reopens_at_the_parent_agency_with_a_deadline_of_its_own()
    {
        var terms = new DeadlineTerms(Day(3, 4), Day(2, 25), Day(3, 5), RemindBefore: 5, "standard", 3);

        Reopened(Histories.Answered, On(2, 11))
            .Then(new ComplaintReopened(On(2, 11), 2, Tree.Hospital, Tree.Ministry, Desk.Agency, terms, Some.Reason, Some.Keys));
    }

    [Fact]
    public void The_new_round_starts_afresh()
    {
        var complaint = Complaint.Fold(null, Histories.Reopened(1))!;

        complaint.Status.ShouldBe(ComplaintStatus.Assigned);
        complaint.Round.ShouldBe(2);
        complaint.Level.ShouldBe(EscalationLevel.Officer);
        complaint.OfficerId.ShouldBeNull();
        complaint.ReminderRaised.ShouldBeFalse();
        complaint.SidewaysMoves.ShouldBe(0);
    }

    [Fact]
    public void May_reopen_a_closed_complaint_all_through_the_thirtieth_day_after_the_answer() =>
        Reopened(Histories.Accepted, LastMoment).Then(ReopeningOn(LastMoment));

    [Fact]
    public void May_not_reopen_a_closed_complaint_a_moment_later() =>
        Reopened(Histories.Accepted, LastMoment + Tick).ThenRefused(RuleCodes.ReopeningTooLate);

    [Fact]
    public void The_thirty_days_count_from_the_answer_and_not_from_the_closing() =>
        Reopened([.. Histories.Answered, Histories.ClosedOn(On(3, 1), ClosingReason.NoObjection)], LastMoment + Tick)
            .ThenRefused(RuleCodes.ReopeningTooLate);

    [Fact]
    public void What_is_answered_and_not_closed_may_be_reopened_at_any_time() =>
        // The job that closes it is late; the complainant does not pay for that.
        Reopened(Histories.Answered, LastMoment + Tick).Then(ReopeningOn(LastMoment + Tick));

    [Fact]
    public void May_reopen_a_second_time() =>
        Reopened([.. Histories.Reopened(1), Histories.AnswerOn(On(2, 11), round: 2)], LastMoment)
            .Then(ReopeningOn(LastMoment) with { Round = 3, FromAgencyId = Tree.Ministry });

    [Fact]
    public void May_not_reopen_a_third_time() =>
        Reopened([.. Histories.Reopened(2), Histories.AnswerOn(On(2, 11), round: 3)], On(2, 12)).ThenRefused(RuleCodes.ReopenedTwice);

    [Fact]
    public void Nobody_reopens_what_was_withdrawn() => Reopened(Histories.Withdrawn, On(2, 12)).ThenRefused(RuleCodes.FinallyClosed);

    [Fact]
    public void Nobody_reopens_what_was_rejected() => Reopened(Histories.Rejected, On(2, 12)).ThenRefused(RuleCodes.FinallyClosed);

    [Fact]
    public void Nobody_reopens_what_has_expired()
    {
        Reopened(Histories.Expired, On(2, 12)).ThenRefused(RuleCodes.FinallyClosed);

        // By its reason alone, whether or not the erasure that comes with it has been read yet.
        Reopened([.. Histories.Expired.SkipLast(1)], On(2, 12)).ThenRefused(RuleCodes.FinallyClosed);
    }

    [Fact]
    public void Nobody_reopens_what_was_withdrawn_in_a_later_round() =>
        Reopened([.. Histories.Reopened(1), Histories.ClosedOn(On(2, 11), ClosingReason.Withdrawn)], On(2, 12))
            .ThenRefused(RuleCodes.FinallyClosed);

    [Fact]
    public void Nobody_reopens_what_was_erased() =>
        // There is nothing left that anybody could look at.
        Reopened([.. Histories.Accepted, new PersonalDataErased(On(2, 12), ErasureCause.Request)], On(2, 12))
            .ThenRefused(RuleCodes.FinallyClosed);

    [Fact]
    public void There_is_nothing_to_reopen_before_the_answer() =>
        Reopened(Histories.Assigned, On(2, 12)).ThenRefused(RuleCodes.NotAnswered);

    private static ComplaintReopened ReopeningOn(DateTimeOffset now) =>
        new(
            now,
            2,
            Tree.Hospital,
            Tree.Ministry,
            Desk.Agency,
            new DeadlineTerms(Day(4, 7), Day(3, 31), Day(4, 8), 5, "standard", 3),
            Some.Reason,
            Some.Keys
        );

    private static Scenario Reopened(IReadOnlyList<IComplaintEvent> history, DateTimeOffset now) =>
        Given(history).When(c => Decide.Reopen(c, ToTheMinistry, Some.Policy, Some.Reason, Calendar, now, People.Citizen));
}
