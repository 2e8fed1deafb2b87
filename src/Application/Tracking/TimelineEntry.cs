using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;

namespace Ccs.Application.Tracking;

/// <summary>One step as the complainant may see it: the event's stored name and its parameters.
/// The words are the reader's affair.</summary>
/// <param name="At">When.</param>
/// <param name="Type">The stored name of the event.</param>
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
            ComplaintVerified => new TimelineData(),
            ComplaintAssigned e => new TimelineData { AgencyId = e.AgencyId, Deadline = e.Terms.DueOn },
            ComplaintReferred e => new TimelineData { AgencyId = e.AgencyId, Deadline = e.Terms.DueOn },
            ComplaintReturned => new TimelineData(),
            DocumentAdded { Shared: true } e => new TimelineData { Source = e.Source },
            InterimReplySent e => new TimelineData { Text = e.Text },
            InformationRequested e => new TimelineData { Text = e.Text },
            InformationProvided e => new TimelineData { Text = e.Text, Deadline = e.Terms.DueOn },
            DeadlineExtended e => new TimelineData { Deadline = e.Terms.DueOn, Reason = e.Reason },
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
            PersonalDataErased => new TimelineData(),
            _ => null,
        };
        return data is null ? null : new TimelineEntry(@event.At, EventNames.Of(@event.GetType()), data);
    }
}

/// <summary>Parameters of a step; only those that the step has are set. Texts are sealed.</summary>
public sealed record TimelineData
{
    public string? AgencyId { get; init; }

    public DateOnly? Deadline { get; init; }

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
