using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Time;

namespace Ccs.Application.Reports;

/// <summary>Counts of one agency in one month. No person is in it and no complaint can be told from it.</summary>
public sealed record AgencyMonth
{
    /// <summary>Complaints without an agency (not assigned yet, or never) are counted here.</summary>
    public const string NoAgency = "-";

    public string Id { get; init; } = string.Empty;

    public string Month { get; init; } = string.Empty;

    public string AgencyId { get; init; } = string.Empty;

    public int Registered { get; init; }

    public int Received { get; init; }

    public int Answered { get; init; }

    public int AnsweredLate { get; init; }

    public int Upheld { get; init; }

    public int Escalated { get; init; }

    public int Reopened { get; init; }

    public int Resolved { get; init; }

    public int NoObjection { get; init; }

    public int Rejected { get; init; }

    public int Withdrawn { get; init; }

    public int Ratings { get; init; }

    public int RatingSum { get; init; }

    /// <summary>Business time of the latest event that is counted: how far the figures have read.</summary>
    public DateTimeOffset LastAt { get; init; }

    /// <summary>Where an event counts; null where it does not.</summary>
    public static string? KeyOf(IComplaintEvent @event)
    {
        var agency = @event switch
        {
            ComplaintVerified => NoAgency,
            ComplaintAssigned e => e.AgencyId,
            ComplaintReferred e => e.AgencyId,
            ComplaintAnswered e => e.AgencyId,
            ComplaintEscalated e => e.AgencyId,
            ComplaintReopened e => e.AgencyId,
            AnswerRated e => e.AgencyId,
            ComplaintClosed e => e.AgencyId ?? NoAgency,
            _ => null,
        };
        return agency is null
            ? null
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{WorkingCalendar.DayOf(@event.At):yyyy-MM}|{agency}");
    }

    /// <summary>Adds one event that <see cref="KeyOf"/> puts under <paramref name="id"/>.</summary>
    public static AgencyMonth Evolve(AgencyMonth? before, string id, IComplaintEvent @event)
    {
        var parts = id.Split('|');
        var month = (
            before
            ?? new AgencyMonth
            {
                Id = id,
                Month = parts[0],
                AgencyId = parts[1],
            }
        ) with
        {
            LastAt = before?.LastAt > @event.At ? before.LastAt : @event.At,
        };
        return @event switch
        {
            ComplaintVerified => month with { Registered = month.Registered + 1 },
            ComplaintAssigned or ComplaintReferred => month with { Received = month.Received + 1 },
            ComplaintReopened => month with { Received = month.Received + 1, Reopened = month.Reopened + 1 },
            ComplaintEscalated => month with { Escalated = month.Escalated + 1 },
            ComplaintAnswered e => month with
            {
                Answered = month.Answered + 1,
                AnsweredLate = month.AnsweredLate + (e.Late ? 1 : 0),
                Upheld = month.Upheld + (e.Answer.Outcome is Outcome.Upheld or Outcome.PartlyUpheld ? 1 : 0),
            },
            AnswerRated e => month with { Ratings = month.Ratings + 1, RatingSum = month.RatingSum + e.Score },
            ComplaintClosed { Reason: ClosingReason.Resolved } => month with { Resolved = month.Resolved + 1 },
            ComplaintClosed { Reason: ClosingReason.NoObjection } => month with { NoObjection = month.NoObjection + 1 },
            ComplaintClosed { Reason: ClosingReason.Rejected } => month with { Rejected = month.Rejected + 1 },
            ComplaintClosed { Reason: ClosingReason.Withdrawn } => month with { Withdrawn = month.Withdrawn + 1 },
            _ => month,
        };
    }
}
