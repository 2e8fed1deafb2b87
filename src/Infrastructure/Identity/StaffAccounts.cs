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
    KnownDevices devices,
    SignInTries tries,
    TimeProvider clock
) : IStaffAccounts
{
    private IPasswordHasher<StaffAccount> Passwords => users.PasswordHasher;

    public async Task ChooseMail(Guid staffId, MailTime mail, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.Users.Where(x => x.Id == staffId).ExecuteUpdateAsync(set => set.SetProperty(x => x.Mail, mail), cancellation);
    }

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
        var counters = tries.Of(normalised, device, await devices.Knows(context, normalised, device, cancellation));
        if (await SignInTries.Wait(context, counters, now, cancellation) is { } wait)
        {
            throw new SlowedException(wait);
        }

        var account = await context.Users.SingleOrDefaultAsync(x => x.NormalizedUserName == normalised, cancellation);
        var verified = PasswordWork.Verify(Passwords, account, password);
        if (
            verified == PasswordVerificationResult.Failed
            || account is not { IsActive: true }
            || !(
                account.MustEnrol || account.OneTimeCodeExempt || await secondFactor.Take(context, account, oneTimeCode, now, cancellation)
            )
        )
        {
            await tries.Count(context, normalised, counters, now, cancellation);
            return null;
        }

        if (verified == PasswordVerificationResult.SuccessRehashNeeded)
        {
            account.PasswordHash = Passwords.HashPassword(account, password);
        }

        await SignInTries.Forget(context, counters, cancellation);
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
            await FailedTries.CountInside(context, staffId, cancellation);
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
