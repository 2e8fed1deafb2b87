using Ccs.Application.Ports;
using Ccs.Application.Tracking;
using Ccs.Domain.Access;
using Ccs.Domain.Complaints;

namespace Ccs.Application.Access;

/// <param name="Items">Newest first.</param>
/// <param name="Next">Where the next part starts; null at the end.</param>
public sealed record AccessPage(IReadOnlyList<AccessItem> Items, string? Next);

/// <param name="At">When, UTC.</param>
/// <param name="Who">Whose account.</param>
/// <param name="What">case, identity, document, history, export, or list.</param>
/// <param name="Case">Of a look at one; null of a list.</param>
/// <param name="DocumentId">Which file, where it is one.</param>
/// <param name="Office">As the complainant is told; null for looks that are older than this record.</param>
/// <param name="Unit">The unit of the account, as of the act; null likewise.</param>
/// <param name="Purpose">What for; null likewise.</param>
/// <param name="Reason">Why, sealed; null where none was asked for.</param>
/// <param name="Filter">Of a list: what was asked for, without the words.</param>
/// <param name="Words">Of a list: what was searched for, sealed.</param>
/// <param name="Shown">Of a list: its cases.</param>
/// <param name="CorrelationId">Which call.</param>
public sealed record AccessItem(
    DateTimeOffset At,
    AccessAccount Who,
    string What,
    AccessCase? Case,
    Guid? DocumentId,
    NamedAgency? Office,
    NamedAgency? Unit,
    LookPurpose? Purpose,
    string? Reason,
    IReadOnlyList<ListedBy> Filter,
    string? Words,
    IReadOnlyList<AccessCase> Shown,
    string? CorrelationId
);

/// <param name="UserId">Of the account.</param>
/// <param name="Name">Of the member of staff; null where there is no such account any more.</param>
public sealed record AccessAccount(string UserId, string? Name);

/// <param name="ComplaintId">Its id.</param>
/// <param name="CaseNumber">Null before it is verified.</param>
public sealed record AccessCase(Guid ComplaintId, string? CaseNumber);

/// <summary>Puts names to what stands in the records.</summary>
internal sealed class AccessPages(IStaffDirectory staff, IDirectory directory)
{
    /// <param name="looks">That are told.</param>
    /// <param name="numbers">Of their cases, as far as they have one.</param>
    /// <param name="language">Of names.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<AccessItem>> Items(
        IReadOnlyList<LookRecord> looks,
        IReadOnlyDictionary<Guid, string?> numbers,
        Language language,
        CancellationToken cancellation
    )
    {
        var known = await directory.Get(cancellation);
        var members = await staff.Find([.. looks.Select(look => look.StaffId).Distinct()], cancellation);
        return
        [
            .. looks.Select(look => new AccessItem(
                look.At,
                new AccessAccount(look.StaffId, members.GetValueOrDefault(look.StaffId)?.DisplayName),
                look.What,
                look.ComplaintId is { } id ? Named(id) : null,
                look.DocumentId,
                TrackingViewMaker.Agency(known, look.Office, language),
                TrackingViewMaker.Agency(known, look.AgencyId, language),
                look.Purpose,
                look.Reason,
                look.Filter,
                look.Words,
                [.. look.Shown.Select(Named)],
                look.CorrelationId
            )),
        ];

        AccessCase Named(Guid id) => new(id, numbers.GetValueOrDefault(id));
    }
}
