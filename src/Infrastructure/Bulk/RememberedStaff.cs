using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Ccs.Application.Ports;
using Ccs.Domain.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace Ccs.Infrastructure.Bulk;

/// <summary>The real directory of staff, each question asked once: nobody comes or goes while complaints are made up.</summary>
internal sealed class RememberedStaff(IServiceScopeFactory scopes) : IStaffDirectory
{
    private readonly ConcurrentDictionary<string, object> _answers = new(StringComparer.Ordinal);

    public Task<IReadOnlySet<string>> AgenciesWithInspector(IReadOnlyCollection<string> besides, CancellationToken cancellation) =>
        Once(string.Join('|', besides), staff => staff.AgenciesWithInspector(besides, cancellation));

    public Task<StaffMember?> Find(string idOrUserName, CancellationToken cancellation) =>
        Once(idOrUserName, staff => staff.Find(idOrUserName, cancellation));

    public Task<IReadOnlyDictionary<string, StaffMember>> Find(IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        Once($"{string.Join('|', ids)}|", staff => staff.Find(ids, cancellation));

    public Task<IReadOnlyList<StaffMember>> WhoMaySee(IReadOnlyCollection<string> agencyIds, CancellationToken cancellation) =>
        Once(string.Join('|', agencyIds), staff => staff.WhoMaySee(agencyIds, cancellation));

    public Task<IReadOnlyList<StaffMember>> MembersOf(IReadOnlyCollection<string> agencyIds, CancellationToken cancellation) =>
        Once(string.Join('|', agencyIds), staff => staff.MembersOf(agencyIds, cancellation));

    public Task<IReadOnlyList<StaffMember>> Reachable(CancellationToken cancellation) =>
        Once(string.Empty, staff => staff.Reachable(cancellation));

    public Task<IReadOnlyList<StaffMember>> Members(string? agencyId, Role role, CancellationToken cancellation) =>
        Once($"{agencyId}|{role}", staff => staff.Members(agencyId, role, cancellation));

    private Task<TAnswer> Once<TAnswer>(string about, Func<IStaffDirectory, Task<TAnswer>> ask, [CallerMemberName] string question = "") =>
        (Task<TAnswer>)_answers.GetOrAdd($"{question} {about}", _ => Ask(ask));

    private async Task<TAnswer> Ask<TAnswer>(Func<IStaffDirectory, Task<TAnswer>> ask)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<IStaffDirectory>());
    }
}
