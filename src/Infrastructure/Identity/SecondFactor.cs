using System.Security.Cryptography;
using System.Text;
using Ccs.Application.Ports;
using Microsoft.EntityFrameworkCore;

namespace Ccs.Infrastructure.Identity;

/// <summary>One-time codes and recovery codes: enrolled, taken once, never taken twice.</summary>
internal sealed class SecondFactor(IDbContextFactory<StaffDbContext> contexts, ISecretProtector protector, TimeProvider clock)
{
    private const int RecoveryCodes = 10;
    private const int RecoveryCodeLength = 10;
    private const string RecoveryAlphabet = "23456789abcdefghjkmnpqrstuvwxyz";

    /// <summary>Takes a one-time code or a recovery code. Of two uses of the same code at once only one counts.</summary>
    public async Task<bool> Take(StaffDbContext context, StaffAccount account, string? code, DateTimeOffset now, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            return false;
        }

        if (OneTimeCodes.StepOf(Secret(account, account.OneTimeCodeSecret!), code, now, account.LastTimeStep) is { } step)
        {
            return await context.Users.Where(x => x.Id == account.Id && x.LastTimeStep < step)
                .ExecuteUpdateAsync(set => set.SetProperty(x => x.LastTimeStep, step), cancellation) == 1;
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

    public async Task<OneTimeCodeEnrolment> Begin(Guid staffId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var account = await context.Users.SingleAsync(x => x.Id == staffId, cancellation);
        var secret = OneTimeCodes.NewSecret();
        account.PendingSecret = protector.Protect(PurposeOf(account), secret);
        await context.SaveChangesAsync(cancellation);
        return new OneTimeCodeEnrolment(secret, OneTimeCodes.Uri(account.UserName!, secret));
    }

    public async Task<IReadOnlyList<string>?> Confirm(Guid staffId, string code, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var account = await context.Users.SingleAsync(x => x.Id == staffId, cancellation);
        if (account.PendingSecret is not { } pending
            || OneTimeCodes.StepOf(Secret(account, pending), code, clock.GetUtcNow(), lastStep: 0) is not { } step)
        {
            return null;
        }

        string[] recovery = [.. Enumerable.Range(0, RecoveryCodes).Select(_ => RandomNumberGenerator.GetString(RecoveryAlphabet, RecoveryCodeLength))];
        account.OneTimeCodeSecret = pending;
        account.PendingSecret = null;
        account.LastTimeStep = step;
        account.RecoveryCodes = [.. recovery.Select(HashOf)];
        account.ConcurrencyStamp = StaffAccount.NewStamp();
        await context.SaveChangesAsync(cancellation);
        return recovery;
    }

    private string Secret(StaffAccount account, string sealedSecret) => protector.Unprotect(PurposeOf(account), sealedSecret);

    private static string PurposeOf(StaffAccount account) => $"one-time-code {account.Id}";

    // 31^10 possibilities: a plain hash is enough.
    private static string HashOf(string code) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code.Trim().ToLowerInvariant())));
}
