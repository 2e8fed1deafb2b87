using Ccs.Domain.Complaints;
using Ccs.Domain.Shared;

namespace Ccs.Application.Ports;

/// <summary>
/// Messages to complainants and staff. What is queued here is stored with the commit of the command and delivered after it, durably; that
/// it was queued, sent or failed is a fact of its own and never part of the complaint's status.
/// </summary>
public interface INotices
{
    /// <summary>Queues with the commit.</summary>
    void Queue(Notice notice);

    /// <summary>What was sent, or not yet, about a complaint; oldest first. Never the addresses.</summary>
    Task<IReadOnlyList<Notice>> About(Guid complaintId, CancellationToken cancellation);
}

/// <summary>One message to one recipient. It holds no word of the complaint.</summary>
public sealed record Notice
{
    public required Guid Id { get; init; }

    public required Guid ComplaintId { get; init; }

    /// <summary>Key of the template, such as <c>answer-given</c>.</summary>
    public required string Kind { get; init; }

    public required Language Language { get; init; }

    public required ContactChannel Channel { get; init; }

    /// <summary>The complainant's address, sealed under the complaint's key; null for staff.</summary>
    public Sealed? To { get; init; }

    /// <summary>The account, for staff; null for the complainant.</summary>
    public string? StaffId { get; init; }

    /// <summary>With a verification code: which challenge. The code itself is derived when it is sent.</summary>
    public Guid? ChallengeId { get; init; }

    /// <summary>What the recipient knows the complaint by; null before verification.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>With what a stranger can have sent, until it is counted: token of the mailbox or number whose quota it is.</summary>
    public string? QuotaContact { get; init; }

    /// <summary>Until it is counted: token of the network that asked for it.</summary>
    public string? Network { get; init; }

    /// <summary>With a verification code that was sent: until when it is good.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>The complaints whose codes it brings: of a registration, or lost ones. The codes themselves are opened when it is
    /// sent, and for the complainant alone.</summary>
    public IReadOnlyList<Guid>? ComplaintIds { get; init; }

    /// <summary>To staff: the cases whose numbers it lists, as far as the reader still sees them when it is sent.</summary>
    public IReadOnlyList<Guid>? CaseIds { get; init; }

    public DateOnly? Day { get; init; }

    /// <summary>After this it is of no use any more and is not sent.</summary>
    public DateTimeOffset? Until { get; init; }

    public required DateTimeOffset QueuedAt { get; init; }

    public DeliveryStatus Status { get; init; }

    public int Attempts { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    /// <summary>The provider's reason of the last failure, without addresses.</summary>
    public string? Failure { get; init; }

    /// <summary>The last failure was a refusal of the address, for good.</summary>
    public bool Refused { get; init; }

    /// <summary>When we learned that it was given back after it had been taken; it is not tried again.</summary>
    public DateTimeOffset? BouncedAt { get; init; }

    /// <summary>The claim of whoever sends it at this moment; see <see cref="INoticeStore"/>.</summary>
    public Guid? Lease { get; init; }

    /// <summary>When that claim ends by itself, by the clock of the database.</summary>
    public DateTimeOffset? LeasedUntil { get; init; }
}

/// <summary>Message delivery is its own fact.</summary>
public enum DeliveryStatus
{
    Queued,
    Sent,
    Failed,
    Dropped,
}
