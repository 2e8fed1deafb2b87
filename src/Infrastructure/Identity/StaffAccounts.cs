using System.Security.Cryptography;
using Ccs.Application.Ports;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Ccs.Infrastructure.Identity;

/// <summary>Passwords: signing in with one, and changing it. Whatever is wrong at a sign-in,
/// the answer and its time are the same.</summary>
internal sealed class StaffAccounts(
    IDbContextFactory<StaffDbContext> contexts,
    UserManager<StaffAccount> users,
    SecondFactor secondFactor,
    StaffSessions sessions,
    TimeProvider clock
) : IStaffAccounts
{
    private const int RandomBytes = 32;

    // Hashed once for a password that nobody has: the check of an unknown user costs what the check of a known one does.
    private static readonly StaffAccount Nobody = new() { DisplayName = string.Empty, NameWords = string.Empty };
    private static string? _nobodysHash;

    private IPasswordHasher<StaffAccount> Passwords => users.PasswordHasher;

    public async Task<StaffSession?> SignIn(
        string userName,
        string password,
        string? oneTimeCode,
        Device device,
        CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        var normalised = userName.Trim().ToUpperInvariant();
        var account = await context.Users.SingleOrDefaultAsync(x => x.NormalizedUserName == normalised, cancellation);
        var hash =
            account?.PasswordHash
            ?? (_nobodysHash ??= Passwords.HashPassword(Nobody, Convert.ToHexString(RandomNumberGenerator.GetBytes(RandomBytes))));
        var right = Passwords.VerifyHashedPassword(account ?? Nobody, hash, password) != PasswordVerificationResult.Failed;
        if (account is null || !account.MaySignIn(now))
        {
            return null;
        }

        if (
            !right
            || !(
                account.MustEnrol || account.OneTimeCodeExempt || await secondFactor.Take(context, account, oneTimeCode, now, cancellation)
            )
        )
        {
            await FailedTries.Count(context, account.Id, now, cancellation);
            return null;
        }

        account.AccessFailedCount = 0;
        return await sessions.Open(context, account, SignInWay.Password, device, cancellation);
    }

    public async Task<IReadOnlyList<PasswordFault>> ChangePassword(
        Guid staffId,
        Guid keptSessionId,
        string current,
        string next,
        CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var account = await context.Users.SingleAsync(x => x.Id == staffId, cancellation);
        if (
            account.PasswordHash is not { } hash
            || Passwords.VerifyHashedPassword(account, hash, current) == PasswordVerificationResult.Failed
        )
        {
            await FailedTries.CountInside(context, staffId, clock.GetUtcNow(), cancellation);
            return [PasswordFault.CurrentIsWrong];
        }

        List<PasswordFault> faults = [.. await PasswordRules.Faults(users, account, next)];
        if (next == current)
        {
            faults.Add(PasswordFault.Same);
        }

        if (faults.Count > 0)
        {
            return faults;
        }

        account.PasswordHash = Passwords.HashPassword(account, next);
        account.MustChangePassword = false;
        account.AccessFailedCount = 0;
        account.WrongInside = 0;
        account.SecurityStamp = StaffAccount.NewStamp();
        account.ConcurrencyStamp = StaffAccount.NewStamp();
        foreach (var session in await context.Sessions.Where(x => x.StaffId == staffId).ToListAsync(cancellation))
        {
            if (session.Id == keptSessionId)
            {
                session.SecurityStamp = account.SecurityStamp;
            }
            else
            {
                context.Sessions.Remove(session);
            }
        }

        await context.SaveChangesAsync(cancellation);
        return [];
    }
}
