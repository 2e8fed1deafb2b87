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

    public string? ComplaintCode { get; init; }

    /// <summary>With lost codes: the complaints whose codes it brings. The codes themselves are looked up when it is sent.</summary>
    public IReadOnlyList<Guid>? ComplaintIds { get; init; }

    public DateOnly? Day { get; init; }

    /// <summary>After this it is of no use any more and is not sent.</summary>
    public DateTimeOffset? Until { get; init; }

    public required DateTimeOffset QueuedAt { get; init; }

    public DeliveryStatus Status { get; init; }

    public int Attempts { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    /// <summary>The provider's reason of the last failure, without addresses.</summary>
    public string? Failure { get; init; }
}

/// <summary>Message delivery is its own fact.</summary>
public enum DeliveryStatus
{
    Queued,
    Sent,
    Failed,
    Dropped,
}
