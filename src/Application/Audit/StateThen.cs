using Ccs.Domain.Complaints;

namespace Ccs.Application.Audit;

/// <summary>The state that decisions read.</summary>
public sealed record StateThen
{
    public required ComplaintStatus Status { get; init; }

    public required int Round { get; init; }

    /// <summary>Null before verification.</summary>
    public string? CaseNumber { get; init; }

    public required DateTimeOffset FiledAt { get; init; }

    public required SubjectThen Subject { get; init; }

    /// <summary>By which reports group it.</summary>
    public required GroupingKeys Keys { get; init; }

    public required ContactThen Contact { get; init; }

    public required bool Confidential { get; init; }

    /// <summary>Who of the centre filed it for somebody.</summary>
    public string? AssistedBy { get; init; }

    public string? AgencyId { get; init; }

    /// <summary>Null where it lies with no agency.</summary>
    public Desk? Desk { get; init; }

    public string? OfficerId { get; init; }

    public required EscalationLevel Level { get; init; }

    /// <summary>Since when the centre looks for the agency; null: it doesn't.</summary>
    public DateTimeOffset? TriageSince { get; init; }

    /// <summary>The promise, with the version of the policy that set it; null before the first assignment.</summary>
    public DeadlineTerms? Terms { get; init; }

    public required int Extensions { get; init; }

    /// <summary>What the complainant is asked for.</summary>
    public ClockWait? Waiting { get; init; }

    /// <summary>The promise of this round is broken.</summary>
    public required bool Missed { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public required bool Rated { get; init; }

    public ClosingReason? ClosedBecause { get; init; }

    public RejectionReason? Rejection { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public Guid? DuplicateOf { get; init; }

    /// <summary>Complaints that it is linked to.</summary>
    public required IReadOnlyList<Guid> Linked { get; init; }

    /// <summary>Accounts that may not see it.</summary>
    public required IReadOnlyList<string> Barred { get; init; }

    /// <summary>Accounts that the identity was opened to.</summary>
    public required IReadOnlyList<string> IdentityOpenTo { get; init; }

    /// <summary>Who had it since when, in this round.</summary>
    public required IReadOnlyList<Holding> Holdings { get; init; }

    /// <summary>Files of the complainant.</summary>
    public required DocumentTally ComplainantDocuments { get; init; }

    /// <summary>Files of staff.</summary>
    public required DocumentTally StaffDocuments { get; init; }

    public required bool Erased { get; init; }

    internal static StateThen Of(Complaint complaint) =>
        new()
        {
            Status = complaint.Status,
            Round = complaint.Round,
            CaseNumber = complaint.CaseNumber,
            FiledAt = complaint.FiledAt,
            Subject = SubjectThen.Of(complaint.Subject),
            Keys = complaint.Keys,
            Contact = new ContactThen(complaint.Contact.Channel, complaint.Contact.Address.ToString()),
            Confidential = complaint.Confidential,
            AssistedBy = complaint.AssistedBy,
            AgencyId = complaint.AgencyId,
            Desk = complaint.AgencyId is null ? null : complaint.Desk,
            OfficerId = complaint.OfficerId,
            Level = complaint.Level,
            TriageSince = complaint.TriageSince,
            Terms = complaint.Terms,
            Extensions = complaint.Extensions,
            Waiting = complaint.Waiting,
            Missed = complaint.Missed,
            AnsweredAt = complaint.AnsweredAt,
            Rated = complaint.Rated,
            ClosedBecause = complaint.ClosedBecause,
            Rejection = complaint.Rejection,
            ClosedAt = complaint.ClosedAt,
            DuplicateOf = complaint.DuplicateOf,
            Linked = [.. complaint.Linked],
            Barred = [.. complaint.Barred],
            IdentityOpenTo = [.. complaint.IdentityOpenTo],
            Holdings = complaint.Holdings,
            ComplainantDocuments = complaint.ComplainantDocuments,
            StaffDocuments = complaint.StaffDocuments,
            Erased = complaint.Erased,
        };
}
