using Ccs.Domain.Time;

namespace Ccs.Domain.Complaints;

// The promise: by which day the complainant was told that there is an answer, and what became of it.
public sealed partial record Complaint
{
    /// <summary>Null until a complaint is assigned for the first time; a return does not end it.</summary>
    public DeadlineTerms? Terms { get; init; }

    public bool ReminderRaised { get; init; }

    public DateOnly? EscalateOn { get; init; }

    public int Extensions { get; init; }

    /// <summary>Questions of this round: the first ones stop the clock.</summary>
    public int Questions { get; init; }

    /// <summary>What the complainant is asked for; null where nothing is.</summary>
    public ClockWait? Waiting
    {
        get => field ?? (AskedAt is { } at ? new ClockWait(WaitsFor.Reply, at, StopsClock: true) : null);
        init;
    }

    /// <summary>As kept views have it that were folded before there was <see cref="Waiting"/>; never set any more.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>The promise of this round is broken, and the history says so.</summary>
    public bool Missed { get; init; }

    /// <summary>Who had it since when, in this round; the last entry is who has it now.</summary>
    public IReadOnlyList<Holding> Holdings { get; init; } = [];

    /// <summary>It is the complainant's move: a reply is waited for.</summary>
    public bool WaitsForComplainant => Waiting is { Lapsed: false };

    /// <summary>The deadline does not come nearer.</summary>
    public bool ClockStands => Waiting is { Lapsed: false, StopsClock: true };

    /// <summary>The promise is broken while there is still no answer. Recorded, this is <see cref="Missed"/>.</summary>
    public bool IsOverdue(DateOnly today) => Missed ? IsOpen(Status) : IsOverdue(Status, ClockStands ? null : Terms?.DueOn, today);

    /// <summary>The same, for read models that keep the parts and not the state.</summary>
    /// <param name="status">Of the complaint.</param>
    /// <param name="runsUntil">The day that is due; null where the clock stands, or never ran.</param>
    /// <param name="today">In the Region.</param>
    public static bool IsOverdue(ComplaintStatus status, DateOnly? runsUntil, DateOnly today) => IsOpen(status) && today > runsUntil;

    /// <summary>The promise was broken, and nobody has recorded it yet.</summary>
    public bool FallsDue(DateOnly today) => !Missed && IsOverdue(today);

    /// <summary>The terms with the clock running: where it stood, with the working days that were left when it stopped. It stands until
    /// today, but no longer than the complainant is waited for, whenever the job or somebody else gets to it.</summary>
    public DeadlineTerms? TermsOn(DateOnly today, WorkingCalendar calendar)
    {
        if (!ClockStands)
        {
            return Terms;
        }

        var lapse = Waiting!.LapsesOn(calendar);
        return Terms?.Resumed(WorkingCalendar.DayOf(Waiting.Since), today < lapse ? today : lapse, calendar);
    }

    /// <summary>Who had it when a day began.</summary>
    public Holding HolderOn(DateOnly day)
    {
        var start = WorkingCalendar.StartOf(day);
        return Holdings.LastOrDefault(holding => holding.Since <= start) ?? (Holdings is [var first, ..] ? first : HeldBy(start));
    }

    private static bool IsOpen(ComplaintStatus status) => status is ComplaintStatus.Verified or ComplaintStatus.Assigned;

    private Holding HeldBy(DateTimeOffset since) => new(since, AgencyId, AgencyId is null ? null : Desk, OfficerId);

    private Complaint Held(DateTimeOffset at)
    {
        var now = HeldBy(at);
        return Holdings is [.., var last] && last == now with { Since = last.Since } ? this : this with { Holdings = [.. Holdings, now] };
    }

    private Complaint WaitingFor(ClockWait? wait) => this with { Waiting = wait, AskedAt = null };
}

/// <summary>The complainant is asked for something.</summary>
/// <param name="For">What.</param>
/// <param name="Since">When they were asked.</param>
/// <param name="StopsClock">The deadline waits as well.</param>
public sealed record ClockWait(WaitsFor For, DateTimeOffset Since, bool StopsClock)
{
    /// <summary>The day from which it is waited for no longer, as the complainant was told; null where none was told.</summary>
    public DateOnly? Until { get; init; }

    public bool Reminded { get; init; }

    /// <summary>It is waited for no more, since its day has come or the complaint was passed on: the clock runs again; what the complainant
    /// sends is still taken.</summary>
    public bool Lapsed { get; init; }

    /// <summary>The day that was told, else the one that would have been.</summary>
    public DateOnly LapsesOn(WorkingCalendar calendar) => Until ?? calendar.Add(WorkingCalendar.DayOf(Since), WaitingDays);

    /// <summary>The last day on which it is waited for; what the complainant is told.</summary>
    public DateOnly LastDay(WorkingCalendar calendar) => LapsesOn(calendar).AddDays(-1);

    /// <summary>Time to remind the complainant, once, while it is still waited for.</summary>
    public bool IsToBeReminded(DateOnly today, WorkingCalendar calendar) =>
        !Reminded && calendar.Between(WorkingCalendar.DayOf(Since), today) >= ReminderDays && today < LapsesOn(calendar);

    /// <summary>Working days that a reply is waited for.</summary>
    public const int WaitingDays = 10;

    /// <summary>Working days until the complainant is reminded.</summary>
    public const int ReminderDays = 5;
}

/// <summary>Who had a complaint, and since when.</summary>
/// <param name="Since">When.</param>
/// <param name="AgencyId">Null: nobody, it lay in the centre's triage.</param>
/// <param name="Desk">Its officers or its inspector.</param>
/// <param name="OfficerId">Null: nobody was appointed.</param>
public sealed record Holding(DateTimeOffset Since, string? AgencyId, Desk? Desk, string? OfficerId);
