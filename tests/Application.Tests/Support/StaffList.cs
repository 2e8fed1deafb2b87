namespace Ccs.Application.Tests.Support;

/// <summary>Accounts as a list, asked as the staff directory is.</summary>
internal sealed class StaffList(IReadOnlyList<StaffMember> staff) : IStaffDirectory
{
    public Task<IReadOnlySet<string>> AgenciesWithInspector(IReadOnlyCollection<string> besides, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlySet<string>>(
            staff
                .Where(m => m is { Role: Role.Inspector, Active: true, AgencyId: not null } && !besides.Contains(m.Id.ToString()))
                .Select(m => m.AgencyId!)
                .ToHashSet(StringComparer.Ordinal)
        );

    public Task<StaffMember?> Find(string idOrUserName, CancellationToken cancellation) =>
        Task.FromResult(staff.FirstOrDefault(m => m.Id.ToString() == idOrUserName || m.UserName == idOrUserName));

    public Task<IReadOnlyDictionary<string, StaffMember>> Find(IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<string, StaffMember>>(
            staff.Where(m => ids.Contains(m.Id.ToString())).ToDictionary(m => m.Id.ToString(), StringComparer.Ordinal)
        );

    public Task<IReadOnlyList<StaffMember>> WhoMaySee(IReadOnlyCollection<string> agencyIds, CancellationToken cancellation) =>
        Of(m =>
            m.Role == Role.CentreOfficer
            || (m.AgencyId is { } agency && agencyIds.Contains(agency) && m.Role is Role.Officer or Role.AgencyHead or Role.Inspector)
        );

    public Task<IReadOnlyList<StaffMember>> Members(string? agencyId, Role role, CancellationToken cancellation) =>
        Of(m => m.AgencyId == agencyId && m.Role == role && m.Active);

    public Task<IReadOnlyList<StaffMember>> MembersOf(IReadOnlyCollection<string> agencyIds, CancellationToken cancellation) =>
        Of(m =>
            m.AgencyId is { } agency
            && agencyIds.Contains(agency)
            && m.Role is Role.Officer or Role.AgencyHead or Role.Inspector
            && m.Active
        );

    public Task<IReadOnlyList<StaffMember>> Reachable(CancellationToken cancellation) =>
        Of(m => m is { Active: true, Email: not null, Role: Role.Officer or Role.AgencyHead or Role.Inspector or Role.CentreOfficer });

    private Task<IReadOnlyList<StaffMember>> Of(Func<StaffMember, bool> which) =>
        Task.FromResult<IReadOnlyList<StaffMember>>([.. staff.Where(which)]);
}
