using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;

namespace Ccs.Application.Tracking;

/// <summary>One step as the complainant may see it: the event's stored name and its parameters.
/// The words are the reader's affair.</summary>
/// <param name="At">When.</param>
/// <param name="Type">The stored name of the event, without its version.</param>
/// <param name="Data">What of it concerns the complainant.</param>
public sealed record TimelineEntry(DateTimeOffset At, string Type, TimelineData Data)
{
    /// <summary>Null for what is between members of staff: notes, appointments, assessments, links, bars, hearings, reminders.</summary>
    public static TimelineEntry? Of(IComplaintEvent @event)
    {
        var data = @event switch
        {
            ComplaintFiled => new TimelineData(),
            ContactChanged => new TimelineData(),
            ComplaintVerifiedV2 or ComplaintVerified => new TimelineData(),
            ComplaintAssigned e => new TimelineData { AgencyId = e.AgencyId, Deadline = e.Terms.DueOn },
            ComplaintReferred e => new TimelineData { AgencyId = e.AgencyId, Deadline = e.Terms.DueOn },
            ComplaintSucceeded e => new TimelineData { AgencyId = e.AgencyId, Deadline = e.Terms.DueOn },
            ComplaintReturned e => new TimelineData { Deadline = e.Terms?.DueOn },
            DocumentAdded { Shared: true } e => new TimelineData { Source = e.Source },
            ComplaintRecategorised e => new TimelineData
            {
                FromCategory = e.FromCategoryId,
                Category = e.CategoryId,
                Reason = e.Reason,
            },
            InterimReplySent e => new TimelineData { Text = e.Text },
            InformationRequested e => new TimelineData { Text = e.Text, ReplyBy = e.LapsesOn?.AddDays(-1) },
            CorrectionRequested e => new TimelineData { Text = e.Missing, CorrectBy = e.LapsesOn.AddDays(-1) },
            CorrectionLapsed e => new TimelineData { Deadline = e.Terms?.DueOn },
            ComplaintCorrected e => new TimelineData { Deadline = e.Terms?.DueOn },
            QuestionLapsed e => new TimelineData { Deadline = e.Terms.DueOn },
            InformationProvided e => new TimelineData { Text = e.Text, Deadline = e.Terms?.DueOn },
            DeadlineExtended e => new TimelineData { Deadline = e.Terms.DueOn, Reason = e.Reason },
            DeadlineMoved e => new TimelineData { Deadline = e.Terms.DueOn, Reason = e.Reason },
            DeadlineMissed e => new TimelineData { Deadline = e.DueOn },
            ComplaintEscalated e => new TimelineData { Level = e.Level, AgencyId = e.SupervisorId },
            ComplaintAnswered e => new TimelineData
            {
                Round = e.Round,
                AgencyId = e.AgencyId,
                Outcome = e.Answer.Outcome,
            },
            AnswerRated e => new TimelineData { Score = e.Score },
            ComplaintClosed e => new TimelineData
            {
                Closing = e.Reason,
                Rejection = e.Rejection,
                Reason = e.Text,
            },
            ComplaintReopened e => new TimelineData
            {
                Round = e.Round,
                AgencyId = e.AgencyId,
                Deadline = e.Terms.DueOn,
                Reason = e.Reason,
            },
            OriginalAnswered e => new TimelineData { Outcome = e.Outcome },
            DuplicateReleased => new TimelineData(),
            PersonalDataErased => new TimelineData(),
            _ => null,
        };
        return data is null ? null : new TimelineEntry(@event.At, EventNames.Bare(@event.GetType()), data);
    }
}

/// <summary>Parameters of a step; only those that the step has are set. Texts are sealed.</summary>
public sealed record TimelineData
{
    public string? AgencyId { get; init; }

    public string? FromCategory { get; init; }

    public string? Category { get; init; }

    public DateOnly? Deadline { get; init; }

    /// <summary>With a question: the last day on which a reply is waited for.</summary>
    public DateOnly? ReplyBy { get; init; }

    /// <summary>Where it was sent back: the last day on which a correction is waited for.</summary>
    public DateOnly? CorrectBy { get; init; }

    public int? Round { get; init; }

    public int? Score { get; init; }

    public Outcome? Outcome { get; init; }

    public EscalationLevel? Level { get; init; }

    public ClosingReason? Closing { get; init; }

    public RejectionReason? Rejection { get; init; }

    public DocumentSource? Source { get; init; }

    public Sealed? Text { get; init; }

    public Sealed? Reason { get; init; }
}
