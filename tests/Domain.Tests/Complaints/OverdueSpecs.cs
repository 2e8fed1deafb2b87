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
    public void What_no_agency_has_to_answer_is_never_overdue()
    {
        IsOverdue(Histories.Verified, Day(3, 10)).ShouldBeFalse();
        IsOverdue(Histories.Answered, Day(3, 10)).ShouldBeFalse();
        IsOverdue(Histories.Accepted, Day(3, 10)).ShouldBeFalse();
    }

    private static bool IsOverdue(IReadOnlyList<IComplaintEvent> history, DateOnly today) =>
        Complaint.Fold(null, history)!.IsOverdue(today);
}
