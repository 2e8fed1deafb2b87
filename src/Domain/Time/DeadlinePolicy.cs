using Ccs.Domain.Complaints;

namespace Ccs.Domain.Time;

/// <summary>
/// How long an agency has for an answer. Each change is a new version; the version that set a deadline is pinned in the event.
/// </summary>
/// <param name="Id">Such as <c>standard</c>.</param>
/// <param name="Version">Counts up from 1.</param>
/// <param name="AnswerWorkingDays">Working days from assignment to the deadline.</param>
public sealed record DeadlinePolicy(string Id, int Version, int AnswerWorkingDays)
{
    /// <summary>Working days between two escalations of an overdue complaint.</summary>
    public const int EscalationInterval = 5;

    /// <summary>A reminder is due when two thirds of the time have gone, so this many working days before the deadline.</summary>
    private int RemindBefore => AnswerWorkingDays - (int)Math.Ceiling(AnswerWorkingDays * 2 / 3.0);

    /// <summary>The terms of a complaint that is assigned today.</summary>
    public DeadlineTerms From(DateOnly today, WorkingCalendar calendar) => Until(calendar.Add(today, AnswerWorkingDays), calendar);

    /// <summary>The terms with a given due day: the reminder and the first escalation follow from it.</summary>
    public DeadlineTerms Until(DateOnly dueOn, WorkingCalendar calendar) =>
        new(dueOn, calendar.Subtract(dueOn, RemindBefore), dueOn.AddDays(1), RemindBefore, Id, Version);
}
