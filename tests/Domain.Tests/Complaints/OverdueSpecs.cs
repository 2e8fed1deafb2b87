namespace Ccs.Domain.Tests.Complaints;

public sealed class OverdueSpecs
{
    [Fact]
    public void It_is_overdue_from_the_day_after_the_deadline()
    {
        IsOverdue(Histories.Assigned, Day(2, 22)).ShouldBeFalse();
        IsOverdue(Histories.Assigned, Day(2, 23)).ShouldBeTrue();
    }

    [Fact]
    public void It_is_not_overdue_while_the_clock_stands() => IsOverdue(Histories.Asked, Day(3, 10)).ShouldBeFalse();

    [Fact]
    public void Recorded_it_is_overdue_until_there_is_an_answer_and_in_the_next_round_no_more()
    {
        IReadOnlyList<IComplaintEvent> missed = [.. Histories.Assigned, Histories.Missed(On(2, 23))];
        IReadOnlyList<IComplaintEvent> answered = [.. missed, Histories.AnswerOn(On(2, 24)) with { Late = true }];

        IsOverdue(missed, Day(2, 23)).ShouldBeTrue();
        IsOverdue([.. missed, Histories.Return(On(2, 24))], Day(2, 24)).ShouldBeTrue();
        IsOverdue(answered, Day(2, 25)).ShouldBeFalse();
        Complaint.Fold(null, answered)!.Missed.ShouldBeTrue();
        Complaint.Fold(null, [.. answered, Histories.Reopened(1)[^1]])!.Missed.ShouldBeFalse();
    }

    [Fact]
    public void What_no_agency_has_to_answer_is_never_overdue()
    {
        IsOverdue(Histories.Verified, Day(3, 10)).ShouldBeFalse();
        IsOverdue(Histories.Answered, Day(3, 10)).ShouldBeFalse();
        IsOverdue(Histories.Accepted, Day(3, 10)).ShouldBeFalse();
    }

    private static bool IsOverdue(IReadOnlyList<IComplaintEvent> history, DateOnly today) =>
        Complaint.Fold(null, history)!.IsOverdue(today);
}
