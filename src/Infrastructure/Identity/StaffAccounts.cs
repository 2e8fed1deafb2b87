using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Ccs.Application.Ports;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Ccs.Infrastructure.Identity;

/// <summary>Signing in: password, lockout and sessions. Whatever is wrong, the answer and its time are the same.</summary>
internal sealed class StaffAccounts(
    IDbContextFactory<StaffDbContext> contexts,
    IPasswordHasher<StaffAccount> passwords,
    SecondFactor secondFactor,
    TimeProvider clock) : IStaffAccounts
{
    public const string TokenPrefix = "ccs_s_";
    public const int MostTries = 5;
    public static readonly TimeSpan Lockout = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan SessionLifetime = TimeSpan.FromHours(8);

    private const int TokenBytes = 32;

    // Hashed once for a password that nobody has: the check of an unknown user costs what the check of a known one does.
    private static readonly StaffAccount Nobody = new() { DisplayName = string.Empty, NameWords = string.Empty };
    private static string? _nobodysHash;

    public async Task<StaffSession?> SignIn(string userName, string password, string? oneTimeCode, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        var normalised = userName.Trim().ToUpperInvariant();
        var account = await context.Users.SingleOrDefaultAsync(x => x.NormalizedUserName == normalised, cancellation);
        var hash = account?.PasswordHash ?? (_nobodysHash ??= passwords.HashPassword(Nobody, Convert.ToHexString(RandomNumberGenerator.GetBytes(TokenBytes))));
        var right = passwords.VerifyHashedPassword(account ?? Nobody, hash, password) != PasswordVerificationResult.Failed;
        if (account is null || !account.IsActive(now))
        {
            return null;
        }

        if (!right || !(account.MustEnrol || account.OneTimeCodeExempt || await secondFactor.Take(context, account, oneTimeCode, now, cancellation)))
        {
            await CountFailure(context, account.Id, now, cancellation);
            return null;
        }

        var token = TokenPrefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        var session = new StaffSessionRow
        {
            TokenHash = HashOf(token),
            StaffId = account.Id,
            SecurityStamp = account.SecurityStamp!,
            CreatedAt = now,
            ExpiresAt = now + SessionLifetime,
        };
        context.Sessions.Add(session);
        account.AccessFailedCount = 0;
        await context.SaveChangesAsync(cancellation);
        await context.Sessions.Where(x => x.StaffId == account.Id && x.ExpiresAt < now).ExecuteDeleteAsync(cancellation);
        return new StaffSession(token, session.ExpiresAt, account.MustEnrol, account.ToMember(now));
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
        var account = await (
            from session in context.Sessions.AsNoTracking()
            join staff in context.Users.AsNoTracking() on session.StaffId equals staff.Id
            where session.TokenHash == hash && session.ExpiresAt > now && session.SecurityStamp == staff.SecurityStamp
            select staff).SingleOrDefaultAsync(cancellation);
        return account?.IsActive(now) == true ? new SignedInStaff(account.ToMember(now), account.MustEnrol) : null;
    }

    public async Task SignOut(string token, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var hash = HashOf(token);
        await context.Sessions.Where(x => x.TokenHash == hash).ExecuteDeleteAsync(cancellation);
    }

    public Task<OneTimeCodeEnrolment> BeginEnrolment(Guid staffId, CancellationToken cancellation) =>
        secondFactor.Begin(staffId, cancellation);

    public Task<IReadOnlyList<string>?> ConfirmEnrolment(Guid staffId, string oneTimeCode, CancellationToken cancellation) =>
        secondFactor.Confirm(staffId, oneTimeCode, cancellation);

    /// <summary>In one statement: of wrong tries at once, none goes uncounted.</summary>
    private static Task<int> CountFailure(StaffDbContext context, Guid id, DateTimeOffset now, CancellationToken cancellation)
    {
        DateTimeOffset? until = now + Lockout;
        return context.Users.Where(x => x.Id == id).ExecuteUpdateAsync(
            set => set
                .SetProperty(x => x.LockoutEnd, x => x.AccessFailedCount + 1 >= MostTries ? until : x.LockoutEnd)
                .SetProperty(x => x.AccessFailedCount, x => x.AccessFailedCount + 1 >= MostTries ? 0 : x.AccessFailedCount + 1),
            cancellation);
    }

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
