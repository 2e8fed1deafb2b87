using Ccs.Application.Ports;
using Ccs.Domain.Shared;
using Ccs.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace Ccs.Infrastructure.Identity;

/// <summary>Reads members of staff; a fresh context for each question, so that reactions may ask side by side.</summary>
internal sealed class StaffDirectory(IDbContextFactory<StaffDbContext> contexts) : IStaffDirectory
{
    public async Task<IReadOnlySet<string>> AgenciesWithInspector(IReadOnlyCollection<string> besides, CancellationToken cancellation)
    {
        Guid[] others = [.. besides.Select(id => Guid.TryParse(id, out var parsed) ? parsed : Guid.Empty)];
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return (
            await context
                .Users.Where(x => x.Role == Role.Inspector && x.AgencyId != null && x.RetiredAt == null && x.LockedAt == null)
                .Where(x => !others.Contains(x.Id))
                .Select(x => x.AgencyId!)
                .Distinct()
                .ToListAsync(cancellation)
        ).ToHashSet(StringComparer.Ordinal);
    }

    public async Task<StaffMember?> Find(string idOrUserName, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var normalised = idOrUserName.Trim().ToUpperInvariant();
        var id = Guid.TryParse(idOrUserName, out var parsed) ? parsed : Guid.Empty;
        var found = await context
            .Users.AsNoTracking()
            .FirstOrDefaultAsync(x => x.Id == id || x.NormalizedUserName == normalised, cancellation);
        return found?.ToMember();
    }

    public async Task<IReadOnlyDictionary<string, StaffMember>> Find(IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        Guid[] wanted = [.. ids.Select(id => Guid.TryParse(id, out var parsed) ? parsed : Guid.Empty).Distinct()];
        if (wanted.Length == 0)
        {
            return new Dictionary<string, StaffMember>(StringComparer.Ordinal);
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return (await context.Users.AsNoTracking().Where(x => wanted.Contains(x.Id)).ToListAsync(cancellation)).ToDictionary(
            x => x.Id.ToString(),
            x => x.ToMember(),
            StringComparer.Ordinal
        );
    }

    public async Task<IReadOnlyList<StaffMember>> WhoMaySee(IReadOnlyCollection<string> agencyIds, CancellationToken cancellation)
    {
        Role[] roles = [Role.Officer, Role.AgencyHead, Role.Inspector];
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var found = await context
            .Users.AsNoTracking()
            .Where(x => x.RetiredAt == null)
            .Where(x => x.Role == Role.CentreOfficer || (x.AgencyId != null && agencyIds.Contains(x.AgencyId) && roles.Contains(x.Role)))
            .OrderBy(x => x.Id)
            .ToListAsync(cancellation);
        return [.. found.Select(x => x.ToMember())];
    }

    public Task<IReadOnlyList<StaffMember>> Members(string? agencyId, Role role, CancellationToken cancellation) =>
        Active(accounts => accounts.Where(x => x.AgencyId == agencyId && x.Role == role), cancellation);

    public Task<IReadOnlyList<StaffMember>> MembersOf(IReadOnlyCollection<string> agencyIds, CancellationToken cancellation)
    {
        Role[] roles = [Role.Officer, Role.AgencyHead, Role.Inspector];
        return Active(
            accounts => accounts.Where(x => x.AgencyId != null && agencyIds.Contains(x.AgencyId) && roles.Contains(x.Role)),
            cancellation
        );
    }

    public Task<IReadOnlyList<StaffMember>> Reachable(CancellationToken cancellation)
    {
        Role[] roles = [Role.Officer, Role.AgencyHead, Role.Inspector, Role.CentreOfficer];
        return Active(accounts => accounts.Where(x => x.Email != null && roles.Contains(x.Role)).OrderBy(x => x.AgencyId), cancellation);
    }

    private async Task<IReadOnlyList<StaffMember>> Active(
        Func<IQueryable<StaffAccount>, IQueryable<StaffAccount>> which,
        CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var found = await which(context.Users.AsNoTracking().Where(x => x.RetiredAt == null && x.LockedAt == null))
            .OrderBy(x => x.UserName)
            .ToListAsync(cancellation);
        return [.. found.Select(x => x.ToMember())];
    }
}

/// <summary>From the row to what the application knows of a member of staff.</summary>
internal static class StaffAccountMapping
{
    public static StaffMember ToMember(this StaffAccount account) =>
        new(
            account.Id,
            account.UserName!,
            account.DisplayName,
            account.Role,
            account.AgencyId,
            account.Email,
            account.Language,
            account.IsActive
        )
        {
            OtherName = account.OtherName,
            Mail = account.Mail,
            Retired = account.RetiredAt is not null,
        };
}

/// <summary>The words of an account's names, by which administrators find it.</summary>
internal static class NameWords
{
    public static string Of(string name, string? otherName = null) =>
        string.Join(' ', SearchText.Words($"{name} {otherName}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
