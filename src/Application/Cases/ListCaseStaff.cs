using Ccs.Application.Ports;
using Ccs.Application.Tracking;
using Ccs.Domain.Complaints;
using Ccs.Domain.Shared;
using MediatR;

namespace Ccs.Application.Cases;

/// <summary>Who of the staff may have to do with a case: those of its agency and of the agencies above who see it.</summary>
public sealed record ListCaseStaff(Guid ComplaintId, Language Language) : IRequest<IReadOnlyList<CaseColleague>>;

/// <param name="UserId">The account.</param>
/// <param name="Name">For colleagues.</param>
/// <param name="Agency">Null for the centre's own.</param>
/// <param name="MayHandle">Can be appointed to it.</param>
public sealed record CaseColleague(string UserId, string Name, string? Agency, bool MayHandle);

internal sealed class ListCaseStaffHandler(
    ICurrentActor current,
    ICaseRows rows,
    IComplaintStreams streams,
    IDirectory directory,
    IStaffDirectory staff
) : IRequestHandler<ListCaseStaff, IReadOnlyList<CaseColleague>>
{
    public async Task<IReadOnlyList<CaseColleague>> Handle(ListCaseStaff query, CancellationToken cancellationToken)
    {
        var known = await directory.Get(cancellationToken);
        var scope = CaseScope.Of(current.Actor, known);
        _ = await rows.Find(query.ComplaintId, scope, cancellationToken) ?? throw new NotFoundException();
        var complaint = (await streams.Load(query.ComplaintId, null, cancellationToken))!;
        IReadOnlyList<string> line = complaint.AgencyId is { } agency ? known.LineOf(agency) : [];
        List<StaffMember> members =
        [
            .. await staff.MembersOf(line, cancellationToken),
            .. await staff.Members(null, Role.CentreOfficer, cancellationToken),
        ];
        return
        [
            .. members
                .Where(member => CaseScope.Sees(member, complaint, known))
                .Select(member => new CaseColleague(
                    member.Id.ToString(),
                    member.DisplayName,
                    TrackingViewMaker.Agency(known, member.AgencyId, query.Language)?.Name,
                    member.Role != Role.CentreOfficer
                )),
        ];
    }
}
