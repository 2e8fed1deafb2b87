using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Shared;

namespace Ccs.Application.Cases;

/// <summary>
/// Who of the staff is to be told about a case. Only whoever sees it: not the barred, not an officer who went to another agency, not the
/// head of a case that lies at the inspector's desk. Where nobody is left, the centre is told, so that nobody's case is nobody's.
/// </summary>
internal sealed class CaseStaff(IStaffDirectory staff)
{
    /// <summary>The officer who answers for it; without one, whoever is to appoint one.</summary>
    public async Task<IReadOnlyList<StaffMember>> Responsible(OpenCase @case, CancellationToken cancellation)
    {
        var officer = @case.Complaint.OfficerId is { } id ? await staff.Find(id, cancellation) : null;
        return officer is { Active: true } && CaseScope.Sees(officer, @case.Complaint, @case.Directory)
            ? [officer]
            : await At(EscalationLevel.AgencyHead, @case.Complaint.AgencyId!, @case, cancellation);
    }

    /// <summary>Those who answer for it on a level of the ladder: heads, or the inspectors where it lies at their desk.</summary>
    /// <param name="level">The level.</param>
    /// <param name="agencyId">The agency that the level belongs to.</param>
    /// <param name="case">On the desk.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<StaffMember>> At(EscalationLevel level, string agencyId, OpenCase @case, CancellationToken cancellation)
    {
        var role = @case.Complaint.Desk == Desk.Inspector ? Role.Inspector : Role.AgencyHead;
        var ofAgency = level == EscalationLevel.Centre ? [] : await Seeing(@case, agencyId, role, cancellation);
        return ofAgency.Count > 0 ? ofAgency : await Seeing(@case, null, Role.CentreOfficer, cancellation);
    }

    /// <summary>There is somebody at work on its level, and nobody of them sees it.</summary>
    public async Task<bool> AreAllBarred(OpenCase @case, AgencyPlace place, CancellationToken cancellation) =>
        @case.Complaint.Level != EscalationLevel.Centre
        && await OnLevel(@case, place, cancellation) is { Count: > 0 } there
        && !there.Exists(member => CaseScope.Sees(member, @case.Complaint, @case.Directory));

    public async Task<bool> AnybodySees(OpenCase @case, AgencyPlace place, CancellationToken cancellation) =>
        (await OnLevel(@case, place, cancellation)).Exists(member => CaseScope.Sees(member, @case.Complaint, @case.Directory));

    /// <summary>Those at work on the level of the ladder where it is, below the centre, at the desk where it lies.</summary>
    private async Task<List<StaffMember>> OnLevel(OpenCase @case, AgencyPlace place, CancellationToken cancellation)
    {
        var level = @case.Complaint.Level;
        var agency = level == EscalationLevel.ParentAgency ? place.ParentId! : place.AgencyId;
        Role[] roles =
            @case.Complaint.Desk == Desk.Inspector ? [Role.Inspector]
            : level == EscalationLevel.Officer ? [Role.Officer, Role.AgencyHead]
            : [Role.AgencyHead];
        return [.. (await staff.MembersOf([agency], cancellation)).Where(member => roles.Contains(member.Role))];
    }

    private async Task<List<StaffMember>> Seeing(OpenCase @case, string? agencyId, Role role, CancellationToken cancellation) =>
        [
            .. (await staff.Members(agencyId, role, cancellation)).Where(m =>
                m.Active && CaseScope.Sees(m, @case.Complaint, @case.Directory)
            ),
        ];
}
