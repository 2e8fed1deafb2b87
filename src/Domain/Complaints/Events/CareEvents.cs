using Ccs.Domain.Shared;

namespace Ccs.Domain.Complaints.Events;

/// <summary>This complaint has to do with another one.</summary>
[EventName("complaints-linked")]
public sealed record ComplaintsLinked(DateTimeOffset At, Guid OtherId, LinkKind Kind) : IComplaintEvent;

/// <summary>
/// That account no longer sees the case: the person is named in it, or too close to it. An officer who is barred no longer answers for it.
/// </summary>
/// <param name="At">When.</param>
/// <param name="StaffId">The account's id.</param>
/// <param name="Reason">The centre's reason; null where the system found the name itself.</param>
[EventName("staff-barred")]
public sealed record StaffBarred(DateTimeOffset At, string StaffId, Sealed? Reason) : IComplaintEvent
{
    /// <summary>
    /// The name may be another person's: barred until the centre decides. Null: there is no doubt, as always before there was this.
    /// </summary>
    public bool? InDoubt { get; init; }
}

/// <summary>That account sees the case again. It is not barred again because of its name.</summary>
/// <param name="At">When.</param>
/// <param name="StaffId">The account's id.</param>
/// <param name="Reason">The centre's reason; null where the centre would be without anybody who sees the case.</param>
[EventName("staff-bar-lifted")]
public sealed record StaffBarLifted(DateTimeOffset At, string StaffId, Sealed? Reason) : IComplaintEvent;

/// <summary>The centre opened the identity behind a confidential complaint.</summary>
/// <param name="At">When.</param>
/// <param name="StaffId">Who sees it from now on.</param>
/// <param name="Reason">Why.</param>
[EventName("identity-opened")]
public sealed record IdentityOpened(DateTimeOffset At, string StaffId, Sealed Reason) : IComplaintEvent;

/// <summary>
/// An auditor was shown the words that are sealed in this history, and nobody's identity. Who it was stands in the metadata alone, since
/// everybody who may see the case is told that it was done.
/// </summary>
/// <param name="At">When.</param>
/// <param name="Reason">Why; for auditors.</param>
[EventName("sealed-texts-opened")]
public sealed record SealedTextsOpened(DateTimeOffset At, Sealed Reason) : IComplaintEvent;

/// <summary>The complaint's key is destroyed: nothing sealed can ever be read again.</summary>
[EventName("personal-data-erased")]
public sealed record PersonalDataErased(DateTimeOffset At, ErasureCause Cause) : IComplaintEvent;
