using Ccs.Domain.Shared;

namespace Ccs.Domain.Access;

/// <summary>Somebody on the staff looked at a case, a document or an identity. Recorded before anything is shown.</summary>
/// <param name="At">When.</param>
/// <param name="ComplaintId">Whose.</param>
/// <param name="What"><c>case</c> or <c>document</c>.</param>
/// <param name="DocumentId">Which file, where it is one.</param>
/// <param name="StaffId">Who.</param>
[EventName("case-accessed")]
public sealed record CaseAccessed(DateTimeOffset At, Guid ComplaintId, string What, Guid? DocumentId, string StaffId);

/// <summary>A look at one case, or at a list of cases; a stream of its own.</summary>
public interface ILook
{
    /// <summary>When, UTC.</summary>
    DateTimeOffset At { get; }

    /// <summary>The account.</summary>
    string StaffId { get; }

    /// <summary>Which office it is told as (<see cref="ToldOffices"/>), as of the act.</summary>
    string Office { get; }

    /// <summary>What for.</summary>
    LookPurpose Purpose { get; }
}

/// <summary>Somebody on the staff looked at something of one complaint. On disk before anything is shown.</summary>
/// <param name="At">When.</param>
/// <param name="ComplaintId">Whose.</param>
/// <param name="What">Of it.</param>
/// <param name="DocumentId">Which file, where it is one.</param>
/// <param name="StaffId">Who.</param>
/// <param name="Office">As the complainant is told: the unit of that account, or the nearest above it that doesn't name the person.</param>
/// <param name="AgencyId">The unit of that account itself.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Reason">Why an identity, or texts, were opened, sealed under the complaint's key; null where none was asked for.</param>
[EventName("case-accessed", version: 2)]
public sealed record CaseAccessedV2(
    DateTimeOffset At,
    Guid ComplaintId,
    LookedAt What,
    Guid? DocumentId,
    string StaffId,
    string Office,
    string AgencyId,
    LookPurpose Purpose,
    Sealed? Reason
) : ILook;

/// <summary>Somebody on the staff was shown a list of cases. On disk before it is shown.</summary>
/// <param name="At">When.</param>
/// <param name="StaffId">Who.</param>
/// <param name="Office">As in <see cref="CaseAccessedV2"/>.</param>
/// <param name="AgencyId">The unit of that account itself.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Filter">What was asked for, without the words.</param>
/// <param name="Words">What was searched for, sealed under a master key.</param>
/// <param name="Shown">The complaints of this part of the list.</param>
[EventName("cases-listed")]
public sealed record CasesListed(
    DateTimeOffset At,
    string StaffId,
    string Office,
    string AgencyId,
    LookPurpose Purpose,
    IReadOnlyList<ListedBy> Filter,
    Sealed? Words,
    IReadOnlyList<Guid> Shown
) : ILook;

/// <param name="Name">Of a filter.</param>
/// <param name="Value">An id or a word of a closed list; never what somebody typed.</param>
public sealed record ListedBy(string Name, string Value);
