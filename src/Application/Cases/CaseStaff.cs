using Ccs.Application.Ports;
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

    private async Task<List<StaffMember>> Seeing(OpenCase @case, string? agencyId, Role role, CancellationToken cancellation) =>
        [
            .. (await staff.Members(agencyId, role, cancellation)).Where(m =>
                m.Active && CaseScope.Sees(m, @case.Complaint, @case.Directory)
            ),
        ];
}
