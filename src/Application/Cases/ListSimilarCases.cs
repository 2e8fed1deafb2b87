using Ccs.Application.Access;
using Ccs.Application.Ports;
using Ccs.Application.Tracking;
using Ccs.Domain.Access;
using Ccs.Domain.Complaints;
using MediatR;

namespace Ccs.Application.Cases;

/// <summary>Earlier and other cases of the same place and service (else the same agency and category),
/// of those that the caller sees.</summary>
public sealed record ListSimilarCases(Guid ComplaintId, Language Language) : IRequest<IReadOnlyList<SimilarCase>>
{
    /// <summary>At most so many, the newest.</summary>
    public int Take { get; init; } = 6;
}

/// <summary>Enough to find it again, and nothing that a person wrote:
/// the case is opened, and that recorded, before anything of it is read. The list itself is recorded.</summary>
public sealed record SimilarCase(
    Guid ComplaintId,
    string? CaseNumber,
    ComplaintStatus Status,
    NamedAgency? Agency,
    string Category,
    DateTimeOffset FiledAt
);

internal sealed class ListSimilarCasesHandler(ICurrentActor current, ICaseRows rows, IDirectory directory, Looks looks)
    : IRequestHandler<ListSimilarCases, IReadOnlyList<SimilarCase>>
{
    public async Task<IReadOnlyList<SimilarCase>> Handle(ListSimilarCases query, CancellationToken cancellationToken)
    {
        var known = await directory.Get(cancellationToken);
        var scope = CaseScope.Of(current.Actor, known);
        var row = await rows.Find(query.ComplaintId, scope, cancellationToken) ?? throw new NotFoundException();
        var similar = await rows.Similar(row, scope, query.Take, cancellationToken);
        var asked = new AskedList(AskedList.By(("like", row.Id.ToString()))) { Purpose = LookPurpose.Similar };
        await looks.AtList(asked, [.. similar.Select(other => other.Id)], cancellationToken);
        return
        [
            .. similar.Select(other => new SimilarCase(
                other.Id,
                other.CaseNumber,
                other.Status,
                TrackingViewMaker.Agency(known, other.AgencyId, query.Language),
                other.CategoryId,
                other.FiledAt
            )),
        ];
    }
}
