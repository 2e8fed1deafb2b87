using Ccs.Application.Ports;
using Microsoft.EntityFrameworkCore;

namespace Ccs.Infrastructure.Identity;

/// <summary>One-time codes and recovery codes: enrolled, taken once, never taken twice.</summary>
internal sealed class SecondFactor(
    IDbContextFactory<StaffDbContext> contexts,
    FreshFactor fresh,
    ISecretProtector protector,
    TimeProvider clock
) : ISecondFactor
{
    private const int RecoveryCodes = 10;

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

        if (!account.RecoveryCodes.Remove(RecoveryCode.HashOf(code)))
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

    public async Task<OneTimeCodeEnrolment?> Begin(Guid staffId, Guid sessionId, string? oneTimeCode, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var account = await context.Users.SingleAsync(x => x.Id == staffId, cancellation);
        if (!await Confirms(context, account, sessionId, oneTimeCode, cancellation))
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
            await FailedTries.CountInside(context, staffId, cancellation);
            return null;
        }

        return await GiveRecoveryCodes(context, account, cancellation);
    }

    public async Task<int> RecoveryCodesLeft(Guid staffId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return (await context.Users.AsNoTracking().SingleAsync(x => x.Id == staffId, cancellation)).RecoveryCodes.Count;
    }

    public async Task<bool> Prove(Guid staffId, Guid sessionId, string? oneTimeCode, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var account = await context.Users.SingleAsync(x => x.Id == staffId, cancellation);
        if (await fresh.Is(context, account, sessionId, cancellation))
        {
            return true;
        }

        return account.OneTimeCodeSecret is null || string.IsNullOrWhiteSpace(oneTimeCode)
            ? throw new FactorRequiredException()
            : await TakeInside(context, account, oneTimeCode, cancellation);
    }

    /// <summary>
    /// Whoever makes a new lasting way into an account shows a factor that it has: a stolen session must not be enough. A session by a
    /// password without an app is good for the first app alone. A wrong code counts as a failed try.
    /// </summary>
    public async Task<bool> Confirms(
        StaffDbContext context,
        StaffAccount account,
        Guid sessionId,
        string? oneTimeCode,
        CancellationToken cancellation
    )
    {
        if (await fresh.Is(context, account, sessionId, cancellation))
        {
            return true;
        }

        if (account.OneTimeCodeSecret is not null)
        {
            return await TakeInside(context, account, oneTimeCode, cancellation);
        }

        var way = await context.Sessions.Where(x => x.Id == sessionId).Select(x => x.Way).SingleAsync(cancellation);
        return way == SignInWay.Password ? true : throw new FactorRequiredException();
    }

    private async Task<bool> TakeInside(StaffDbContext context, StaffAccount account, string? code, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (await Take(context, account, code, now, cancellation))
        {
            return true;
        }

        await FailedTries.CountInside(context, account.Id, cancellation);
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
        string[] codes = [.. Enumerable.Range(0, RecoveryCodes).Select(_ => RecoveryCode.New())];
        account.RecoveryCodes = [.. codes.Select(RecoveryCode.HashOf)];
        account.ConcurrencyStamp = StaffAccount.NewStamp();
        await context.SaveChangesAsync(cancellation);
        return codes;
    }

    private string Secret(StaffAccount account, string sealedSecret) => protector.Unprotect(PurposeOf(account), sealedSecret);

    private static string PurposeOf(StaffAccount account) => $"one-time-code {account.Id}";
}
