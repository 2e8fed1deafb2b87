using Ccs.Application.Ports;
using Ccs.Application.Tracking;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using MediatR;

namespace Ccs.Application.Cases;

/// <summary>Who is barred from a case, for whoever may lift it.</summary>
public sealed record ListBarred(Guid ComplaintId, Language Language) : IRequest<IReadOnlyList<BarredColleague>>;

/// <param name="UserId">The account.</param>
/// <param name="Name">For colleagues.</param>
/// <param name="Agency">Null for the centre's own.</param>
/// <param name="InDoubt">The name in the complaint may be another person's.</param>
public sealed record BarredColleague(string UserId, string Name, string? Agency, bool InDoubt);

internal sealed class ListBarredHandler(
    ICurrentActor current,
    ICaseRows rows,
    IComplaintStreams streams,
    IDirectory directory,
    IStaffDirectory staff
) : IRequestHandler<ListBarred, IReadOnlyList<BarredColleague>>
{
    public async Task<IReadOnlyList<BarredColleague>> Handle(ListBarred query, CancellationToken cancellationToken)
    {
        var known = await directory.Get(cancellationToken);
        var scope = CaseScope.Of(current.Actor, known);
        if (!current.Actor.MayTake(Decision.LiftBar))
        {
            throw new NotYoursToDoException();
        }

        _ = await rows.Find(query.ComplaintId, scope, cancellationToken) ?? throw new NotFoundException();
        var complaint = (await streams.Load(query.ComplaintId, null, cancellationToken))!;
        var members = await staff.Find([.. complaint.Barred], cancellationToken);
        return
        [
            .. members
                .Values.OrderBy(member => member.DisplayName, StringComparer.Ordinal)
                .Select(member => new BarredColleague(
                    member.Id.ToString(),
                    member.DisplayName,
                    TrackingViewMaker.Agency(known, member.AgencyId, query.Language)?.Name,
                    complaint.Doubted.Contains(member.Id.ToString())
                )),
        ];
    }
}
