using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Ccs.Application.Ports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace Ccs.Infrastructure.Identity;

/// <summary>Opens, knows and ends sessions. How somebody proved who they are is decided before.</summary>
internal sealed class StaffSessions(
    IDbContextFactory<StaffDbContext> contexts,
    KnownDevices devices,
    MakersDevices makers,
    IOfficeNetworks offices,
    SessionLimits limits,
    IHostEnvironment environment,
    TimeProvider clock
) : IStaffSessions
{
    public const string TokenPrefix = "ccs_s_";
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);

    private const int TokenBytes = 32;
    private static readonly TimeSpan Coarse = TimeSpan.FromMinutes(1);

    /// <summary>Saves what else was changed in the context as well, in the same transaction.</summary>
    /// <returns>Null where the account is nobody's here.</returns>
    public async Task<StaffSession?> Open(
        StaffDbContext context,
        StaffAccount account,
        SignInWay way,
        Device device,
        CancellationToken cancellation
    )
    {
        if (!IsStaff(account))
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var token = TokenPrefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        var session = new StaffSessionRow
        {
            TokenHash = HashOf(token),
            Id = Guid.CreateVersion7(now),
            StaffId = account.Id,
            SecurityStamp = account.SecurityStamp!,
            Way = way,
            Browser = device.Browser,
            System = device.System,
            CreatedAt = now,
            LastSeenAt = now,
            ExpiresAt = now + Lifetime,
        };
        account.WrongInside = 0;
        context.Sessions.Add(session);
        await context.SaveChangesAsync(cancellation);
        await context.Sessions.Where(x => x.StaffId == account.Id && x.ExpiresAt < now).ExecuteDeleteAsync(cancellation);
        await makers.Watch(context, account, device, now, cancellation);
        var isNew = await devices.Remember(context, account, device, now, cancellation);
        await offices.SignedIn(device.Network, cancellation);
        return new StaffSession(
            token,
            session.ExpiresAt,
            account.MustEnrolAfter(way),
            account.MustChangePasswordAfter(way),
            account.ToMember(),
            isNew
        );
    }

    public async Task<SignedInStaff?> Authenticate(string token, CancellationToken cancellation)
    {
        if (!token.StartsWith(TokenPrefix, StringComparison.Ordinal))
        {
            return null;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        var hash = HashOf(token);
        var found = await (
            from session in context.Sessions.AsNoTracking()
            join staff in context.Users.AsNoTracking() on session.StaffId equals staff.Id
            where session.TokenHash == hash && session.ExpiresAt > now && session.SecurityStamp == staff.SecurityStamp
            select new
            {
                session.Id,
                session.LastSeenAt,
                session.Way,
                Account = staff,
            }
        ).SingleOrDefaultAsync(cancellation);
        if (found is null || !IsStaff(found.Account))
        {
            return null;
        }

        if (now - found.LastSeenAt >= limits.Of(found.Account.Role))
        {
            await context.Sessions.Where(x => x.Id == found.Id).ExecuteDeleteAsync(cancellation);
            return null;
        }

        if (now - found.LastSeenAt >= Coarse)
        {
            await context
                .Sessions.Where(x => x.Id == found.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(x => x.LastSeenAt, now), cancellation);
        }

        return new SignedInStaff(
            found.Account.ToMember(),
            found.Id,
            found.Account.MustEnrolAfter(found.Way),
            found.Account.MustChangePasswordAfter(found.Way)
        );
    }

    public async Task SignOut(string token, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var hash = HashOf(token);
        await context.Sessions.Where(x => x.TokenHash == hash).ExecuteDeleteAsync(cancellation);
    }

    public async Task<IReadOnlyList<OpenSession>> List(Guid staffId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        var role = await context.Users.Where(x => x.Id == staffId).Select(x => x.Role).SingleAsync(cancellation);
        var silentSince = now - limits.Of(role);
        return await (
            from session in context.Sessions.AsNoTracking()
            join staff in context.Users.AsNoTracking() on session.StaffId equals staff.Id
            where staff.Id == staffId && session.ExpiresAt > now && session.SecurityStamp == staff.SecurityStamp
            where session.LastSeenAt > silentSince
            orderby session.CreatedAt descending, session.Id
            select new OpenSession(
                session.Id,
                session.CreatedAt,
                session.LastSeenAt,
                session.ExpiresAt,
                session.Way,
                new Device(session.Browser, session.System, null, string.Empty)
            )
        ).ToListAsync(cancellation);
    }

    public async Task<bool> Revoke(Guid staffId, Guid sessionId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Sessions.Where(x => x.StaffId == staffId && x.Id == sessionId).ExecuteDeleteAsync(cancellation) == 1;
    }

    public async Task RevokeOthers(Guid staffId, Guid keptSessionId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.Sessions.Where(x => x.StaffId == staffId && x.Id != keptSessionId).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Demo staff, of a database that was tried out in Development, are nobody in Production:
    /// their password was on a screen, and no code is asked for.</summary>
    private bool IsStaff(StaffAccount account) => account.IsActive && (environment.IsDevelopment() || !account.OneTimeCodeExempt);

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
