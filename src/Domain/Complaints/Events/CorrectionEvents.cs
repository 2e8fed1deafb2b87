using Ccs.Domain.Shared;

namespace Ccs.Domain.Complaints.Events;

/// <summary>
/// The centre sends it back to the complainant: something is missing that they can mend. The clock waits, outside the two questions.
/// </summary>
/// <param name="At">When.</param>
/// <param name="Missing">What is missing, in plain words; shown to the complainant.</param>
/// <param name="StopsClock">False where the deadline had passed before.</param>
/// <param name="LapsesOn">The day, told to the complainant, from which it is waited for no longer.</param>
[EventName("correction-requested")]
public sealed record CorrectionRequested(DateTimeOffset At, Sealed Missing, bool StopsClock, DateOnly LapsesOn) : IGroupedEvent
{
    public GroupingKeys? Keys { get; init; }

    public IComplaintEvent With(GroupingKeys keys) => this with { Keys = keys };
}

/// <summary>The complainant was reminded, once, of what is missing.</summary>
/// <param name="At">When.</param>
/// <param name="AskedAt">Which request.</param>
/// <param name="LapsesOn">The day on which it is waited for no longer.</param>
[EventName("correction-reminder-raised")]
public sealed record CorrectionReminderRaised(DateTimeOffset At, DateTimeOffset AskedAt, DateOnly LapsesOn) : IGroupedEvent
{
    public GroupingKeys? Keys { get; init; }

    public IComplaintEvent With(GroupingKeys keys) => this with { Keys = keys };
}

/// <summary>Nothing came in time: the centre decides. Nobody is rejected by it, and a correction is still taken.</summary>
/// <param name="At">When.</param>
/// <param name="AskedAt">Which request.</param>
/// <param name="Terms">With the working days that were left; null where no deadline was told yet.</param>
[EventName("correction-lapsed")]
public sealed record CorrectionLapsed(DateTimeOffset At, DateTimeOffset AskedAt, DeadlineTerms? Terms) : IGroupedEvent
{
    public GroupingKeys? Keys { get; init; }

    public IComplaintEvent With(GroupingKeys keys) => this with { Keys = keys };
}

/// <summary>
/// The complainant mended it. From now on this is the complaint; what was there before stays in the history, sealed as it was.
/// </summary>
/// <param name="At">When.</param>
/// <param name="Subject">What it is about, with the agency and the service that are named now.</param>
/// <param name="Grievance">Personal data, sealed.</param>
/// <param name="Documents">Files that came with it; those before stay.</param>
/// <param name="Answers">All answers to questions of its kind, as they are now; null where there are none.</param>
/// <param name="Terms">Where the clock stood, with the days that were left; null where no deadline was told yet.</param>
/// <param name="Keys">What reports group by, with the service that is named now.</param>
[EventName("complaint-corrected")]
public sealed record ComplaintCorrected(
    DateTimeOffset At,
    Subject Subject,
    Grievance Grievance,
    IReadOnlyList<Document> Documents,
    IReadOnlyList<KindAnswer>? Answers,
    DeadlineTerms? Terms,
    GroupingKeys Keys
) : IComplaintEvent;
