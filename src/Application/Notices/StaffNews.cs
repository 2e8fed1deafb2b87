using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Shared;

namespace Ccs.Application.Notices;

/// <summary>
/// What of the cases that lie at a desk concerns one member of staff: only what they see, and only at their own agency, whose work it is.
/// A head answers for the whole desk; officers and inspectors for their own cases and for those that are nobody's yet.
/// </summary>
internal sealed class StaffNews(StaffMember member, GovernmentDirectory known, IReadOnlyList<CaseRow> rows)
{
    /// <summary>Days ahead in which a deadline is near.</summary>
    public const int NearDays = 3;

    private readonly CaseScope _scope = CaseScope.Of(Actor.Staff(member.Id, member.Role, member.AgencyId), known);

    /// <summary>Came since then, other than by a reopening.</summary>
    public IEnumerable<CaseRow> New(DateTimeOffset since) => Open().Where(row => CameSince(row, since) && row.CameBy != Arrival.Reopened);

    public IEnumerable<CaseRow> Reopened(DateTimeOffset since) =>
        Open().Where(row => CameSince(row, since) && row.CameBy == Arrival.Reopened);

    public IEnumerable<CaseRow> Replied(DateTimeOffset since) => Open().Where(row => row.RepliedAt >= since);

    /// <summary>Due within some days, or late already; not what waits for the complainant.</summary>
    public IEnumerable<CaseRow> Due(DateOnly today) =>
        Open()
            .Where(row => row is { Status: ComplaintStatus.Assigned, WaitsForComplainant: false } && row.DueOn <= today.AddDays(NearDays));

    /// <summary>Nobody answers for them; for whoever appoints.</summary>
    public IEnumerable<CaseRow> Nobodys() => member.Role is Role.AgencyHead or Role.Inspector ? Open().Where(NoticeCases.IsNobodys) : [];

    /// <summary>In the centre's triage since then, or at an agency.</summary>
    public static DateTimeOffset? CameAt(CaseRow row) => row.Status == ComplaintStatus.Verified ? row.TriageFrom : row.CameAt;

    private static bool CameSince(CaseRow row, DateTimeOffset since) => CameAt(row) >= since;

    private IEnumerable<CaseRow> Open() =>
        rows.Where(row => row.CaseNumber is not null && _scope.IncludesRow(row) && LiesHere(row) && IsTheirs(row));

    private bool LiesHere(CaseRow row) => member.Role == Role.CentreOfficer || row.AgencyId == member.AgencyId;

    private bool IsTheirs(CaseRow row) =>
        member.Role is Role.AgencyHead or Role.CentreOfficer || row.OfficerId is null || row.OfficerId == member.Id.ToString();
}
