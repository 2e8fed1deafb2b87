using System.Security.Cryptography;
using System.Text;
using Ccs.Application.Ports;
using Microsoft.EntityFrameworkCore;

namespace Ccs.Infrastructure.Identity;

/// <summary>One-time codes and recovery codes: enrolled, taken once, never taken twice.</summary>
internal sealed class SecondFactor(IDbContextFactory<StaffDbContext> contexts, ISecretProtector protector, TimeProvider clock)
    : ISecondFactor
{
    private const int RecoveryCodes = 10;
    private const int RecoveryCodeLength = 10;
    private const string RecoveryAlphabet = "23456789abcdefghjkmnpqrstuvwxyz";

    /// <summary>Takes a one-time code or a recovery code. Of two uses of the same code at once only one counts.</summary>
    public async Task<bool> Take(
        StaffDbContext context,
        StaffAccount account,
        string? code,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            return false;
        }

        if (await TakeOfApp(context, account, code, now, cancellation) is { } taken)
        {
            return taken;
        }

        if (!account.RecoveryCodes.Remove(HashOf(code)))
        {
            return false;
        }

        account.ConcurrencyStamp = StaffAccount.NewStamp();
        try
        {
            await context.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    public async Task<OneTimeCodeEnrolment?> Begin(Guid staffId, string? oneTimeCode, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var account = await context.Users.SingleAsync(x => x.Id == staffId, cancellation);
        if (!await Confirms(context, account, oneTimeCode, cancellation))
        {
            return null;
        }

        var secret = OneTimeCodes.NewSecret();
        account.PendingSecret = protector.Protect(PurposeOf(account), secret);
        await context.SaveChangesAsync(cancellation);
        return new OneTimeCodeEnrolment(secret, OneTimeCodes.Uri(account.UserName!, secret));
    }

    public async Task<IReadOnlyList<string>?> Confirm(Guid staffId, string code, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var account = await context.Users.SingleAsync(x => x.Id == staffId, cancellation);
        if (
            account.PendingSecret is not { } pending
            || OneTimeCodes.StepOf(Secret(account, pending), code, clock.GetUtcNow(), lastStep: 0) is not { } step
        )
        {
            return null;
        }

        account.OneTimeCodeSecret = pending;
        account.PendingSecret = null;
        account.LastTimeStep = step;
        return await GiveRecoveryCodes(context, account, cancellation);
    }

    public async Task<IReadOnlyList<string>?> NewRecoveryCodes(Guid staffId, string oneTimeCode, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var account = await context.Users.SingleAsync(x => x.Id == staffId, cancellation);
        var now = clock.GetUtcNow();
        if (account.OneTimeCodeSecret is null || await TakeOfApp(context, account, oneTimeCode, now, cancellation) is not true)
        {
            await FailedTries.CountInside(context, staffId, now, cancellation);
            return null;
        }

        return await GiveRecoveryCodes(context, account, cancellation);
    }

    public async Task<int> RecoveryCodesLeft(Guid staffId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return (await context.Users.AsNoTracking().SingleAsync(x => x.Id == staffId, cancellation)).RecoveryCodes.Count;
    }

    /// <summary>
    /// Whoever makes a new lasting way into an account shows the second factor that it has, if it has one: a stolen session must not be
    /// enough. A wrong code counts as a failed try.
    /// </summary>
    public async Task<bool> Confirms(StaffDbContext context, StaffAccount account, string? oneTimeCode, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (account.OneTimeCodeSecret is null || await Take(context, account, oneTimeCode, now, cancellation))
        {
            return true;
        }

        await FailedTries.CountInside(context, account.Id, now, cancellation);
        return false;
    }

    /// <summary>Null where it is no code of the app; false where another call has taken it meanwhile.</summary>
    private async Task<bool?> TakeOfApp(
        StaffDbContext context,
        StaffAccount account,
        string code,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        if (OneTimeCodes.StepOf(Secret(account, account.OneTimeCodeSecret!), code, now, account.LastTimeStep) is not { } step)
        {
            return null;
        }

        return await context
                .Users.Where(x => x.Id == account.Id && x.LastTimeStep < step)
                .ExecuteUpdateAsync(set => set.SetProperty(x => x.LastTimeStep, step), cancellation) == 1;
    }

    private static async Task<string[]> GiveRecoveryCodes(StaffDbContext context, StaffAccount account, CancellationToken cancellation)
    {
        string[] codes =
        [
            .. Enumerable.Range(0, RecoveryCodes).Select(_ => RandomNumberGenerator.GetString(RecoveryAlphabet, RecoveryCodeLength)),
        ];
        account.RecoveryCodes = [.. codes.Select(HashOf)];
        account.ConcurrencyStamp = StaffAccount.NewStamp();
        await context.SaveChangesAsync(cancellation);
        return codes;
    }

    private string Secret(StaffAccount account, string sealedSecret) => protector.Unprotect(PurposeOf(account), sealedSecret);

    private static string PurposeOf(StaffAccount account) => $"one-time-code {account.Id}";

    // 31^10 possibilities: a plain hash is enough.
    private static string HashOf(string code) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code.Trim().ToLowerInvariant())));
}
