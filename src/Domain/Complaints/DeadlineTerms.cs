using Ccs.Domain.Time;

namespace Ccs.Domain.Complaints;

/// <summary>The deadline as it was set, with the version of the policy that set it.
/// It stands in the event and no later policy moves it.</summary>
/// <param name="DueOn">The working day by which the answer is due.</param>
/// <param name="RemindOn">From this day on a reminder is due.</param>
/// <param name="EscalateOn">From this day on, still unanswered, the complaint goes one level up.</param>
/// <param name="RemindBefore">Working days from reminder to deadline.</param>
/// <param name="PolicyId">The policy.</param>
/// <param name="PolicyVersion">Its version.</param>
public sealed record DeadlineTerms(
    DateOnly DueOn,
    DateOnly RemindOn,
    DateOnly EscalateOn,
    int RemindBefore,
    string PolicyId,
    int PolicyVersion
)
{
    /// <summary>The same policy with another due day (an extension, or a clock that ran again).</summary>
    public DeadlineTerms MovedTo(DateOnly dueOn, WorkingCalendar calendar) =>
        this with
        {
            DueOn = dueOn,
            RemindOn = calendar.Subtract(dueOn, RemindBefore),
            EscalateOn = dueOn.AddDays(1),
        };

    /// <summary>
    /// The clock stopped on <paramref name="stoppedOn"/> and ran again from <paramref name="ranOn"/>: the deadline moves by the working
    /// days between. A deadline that had passed before the clock stopped stays passed; none comes earlier, whatever became a holiday
    /// meanwhile. With no day left, and that one a day off, it is due on the next working day.
    /// </summary>
    public DeadlineTerms Resumed(DateOnly stoppedOn, DateOnly ranOn, WorkingCalendar calendar)
    {
        if (stoppedOn > DueOn)
        {
            return this;
        }

        var moved = calendar.Add(DueOn, calendar.Between(stoppedOn, ranOn));
        return MovedTo(calendar.OnOrAfter(moved > ranOn ? moved : ranOn), calendar);
    }

    /// <summary>
    /// Another agency takes over within the same deadline. Where that has passed already, it gets one escalation interval before the
    /// next step of the ladder; the deadline itself stays.
    /// </summary>
    public DeadlineTerms TakenOver(DateOnly today, WorkingCalendar calendar) =>
        today <= DueOn
            ? this with
            {
                EscalateOn = DueOn.AddDays(1),
            }
            : this with
            {
                EscalateOn = calendar.Add(today, DeadlinePolicy.EscalationInterval),
            };
}
