using Ccs.Application.Ports;
using Ccs.Domain.Shared;
using Ccs.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace Ccs.Infrastructure.Identity;

/// <summary>Accounts for administrators, by keyset over the user name.</summary>
internal sealed class StaffAccountList(IDbContextFactory<StaffDbContext> contexts, SignInTries tries, TimeProvider clock)
    : IStaffAccountList
{
    public async Task<StaffAccountPage> List(StaffAccountFilter filter, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var found = Matching(context.Users.AsNoTracking(), filter);
        var total = await found.CountAsync(cancellation);
        if (filter.After?.ToUpperInvariant() is { } after)
        {
            found = found.Where(x => x.NormalizedUserName!.CompareTo(after) > 0);
        }

        var rows = await found.OrderBy(x => x.NormalizedUserName).Take(filter.Take + 1).ToListAsync(cancellation);
        List<StaffAccount> shown = [.. rows.Take(filter.Take)];
        var slowed = await Slowed(context, shown, cancellation);
        StaffAccountItem[] page = [.. shown.Select(x => ToItem(x, slowed))];
        return new StaffAccountPage(page, rows.Count > filter.Take ? page[^1].UserName : null, total);
    }

    public async Task<StaffAccountItem?> Find(string idOrUserName, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var normalised = idOrUserName.Trim().ToUpperInvariant();
        var id = Guid.TryParse(idOrUserName, out var parsed) ? parsed : Guid.Empty;
        var account = await context
            .Users.AsNoTracking()
            .FirstOrDefaultAsync(x => x.Id == id || x.NormalizedUserName == normalised, cancellation);
        return account is null ? null : ToItem(account, await Slowed(context, [account], cancellation));
    }

    public async Task<IReadOnlyDictionary<string, int>> HandlersByAgency(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context
            .Users.AsNoTracking()
            .Where(x => x.AgencyId != null && x.RetiredAt == null && x.LockedAt == null)
            .Where(x => x.Role == Role.Officer || x.Role == Role.AgencyHead || x.Role == Role.Inspector)
            .GroupBy(x => x.AgencyId!)
            .Select(agency => new { agency.Key, Count = agency.Count() })
            .ToDictionaryAsync(agency => agency.Key, agency => agency.Count, StringComparer.Ordinal, cancellation);
    }

    private static IQueryable<StaffAccount> Matching(IQueryable<StaffAccount> accounts, StaffAccountFilter filter)
    {
        var (agency, role) = (filter.AgencyId, filter.Role);
        accounts = accounts.Where(x =>
            (agency == null || x.AgencyId == agency) && (role == null || x.Role == role) && (filter.Retired || x.RetiredAt == null)
        );
        if (filter.Name is not { } name)
        {
            return accounts;
        }

        // All words stand in the names (whose words are kept normalised), or the text is a part of the user name.
        var part = name.Trim().ToUpperInvariant();
        return SearchText
            .Words(name)
            .Distinct(StringComparer.Ordinal)
            .Aggregate(
                accounts,
                (found, word) => found.Where(x => x.NormalizedUserName!.Contains(part) || (" " + x.NameWords).Contains(" " + word))
            );
    }

    private Task<IReadOnlySet<string>> Slowed(StaffDbContext context, IEnumerable<StaffAccount> accounts, CancellationToken cancellation) =>
        tries.Slowed(context, [.. accounts.Select(account => account.NormalizedUserName!)], clock.GetUtcNow(), cancellation);

    private static StaffAccountItem ToItem(StaffAccount account, IReadOnlySet<string> slowed) =>
        new(
            account.Id,
            account.UserName!,
            account.DisplayName,
            account.Role,
            account.AgencyId,
            account.Email,
            account.Language,
            account.LockedAt is not null,
            slowed.Contains(account.NormalizedUserName!),
            account.RetiredAt is not null,
            account.OneTimeCodeSecret is not null
        )
        {
            OtherName = account.OtherName,
        };
}
