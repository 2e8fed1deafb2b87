using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Time;

namespace Ccs.Application.Reports;

/// <summary>
/// Counts of one agency in one month, of complaints about services or about persons. No person is in it; small counts may tell of one all
/// the same, so what is published is <see cref="PublishedMonth"/>.
/// </summary>
public sealed record AgencyMonth
{
    /// <summary>Complaints without an agency (not assigned yet, or never) are counted here.</summary>
    public const string NoAgency = "-";

    public string Id { get; init; } = string.Empty;

    public string Month { get; init; } = string.Empty;

    public string AgencyId { get; init; } = string.Empty;

    /// <summary>Null in rows of before these were told apart; <c>projections rebuild</c> makes them anew.</summary>
    public SubjectKind? Kind { get; init; }

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
        var (agency, keys) = @event switch
        {
            ComplaintVerifiedV2 e => (NoAgency, e.Keys),
            ComplaintVerified e => (NoAgency, e.Keys),
            ComplaintAssigned e => (e.AgencyId, e.Keys),
            ComplaintReferred e => (e.AgencyId, e.Keys),
            ComplaintAnswered e => (e.AgencyId, e.Keys),
            ComplaintEscalated e => (e.AgencyId, e.Keys),
            ComplaintReopened e => (e.AgencyId, e.Keys),
            AnswerRated e => (e.AgencyId, e.Keys),
            ComplaintClosed e => (e.AgencyId ?? NoAgency, e.Keys),
            _ => (null, null),
        };
        return agency is null || keys is null ? null : $"{MonthOf(@event.At)}|{agency}|{Kebab.Of(keys.SubjectKind)}";
    }

    /// <summary>As <c>2026-11</c>, in the Region.</summary>
    public static string MonthOf(DateTimeOffset at) =>
        WorkingCalendar.DayOf(at).ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Both together, under the id of this one.</summary>
    public AgencyMonth Plus(AgencyMonth other) =>
        this with
        {
            Registered = Registered + other.Registered,
            Received = Received + other.Received,
            Answered = Answered + other.Answered,
            AnsweredLate = AnsweredLate + other.AnsweredLate,
            Upheld = Upheld + other.Upheld,
            Escalated = Escalated + other.Escalated,
            Reopened = Reopened + other.Reopened,
            Resolved = Resolved + other.Resolved,
            NoObjection = NoObjection + other.NoObjection,
            Rejected = Rejected + other.Rejected,
            Withdrawn = Withdrawn + other.Withdrawn,
            Ratings = Ratings + other.Ratings,
            RatingSum = RatingSum + other.RatingSum,
        };

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
                Kind = Kebab.Parse<SubjectKind>(parts[2]),
            }
        ) with
        {
            LastAt = before?.LastAt > @event.At ? before.LastAt : @event.At,
        };
        return @event switch
        {
            ComplaintVerifiedV2 or ComplaintVerified => month with { Registered = month.Registered + 1 },
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
