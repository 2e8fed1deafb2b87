using Ccs.Application.Ports;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using IDocumentSession = Marten.IDocumentSession;
using ITransactionParticipant = Marten.ITransactionParticipant;
using ITransactionParticipantRegistrar = Marten.ITransactionParticipantRegistrar;

namespace Ccs.Infrastructure.Identity;

/// <summary>
/// Writes accounts on the connection and in the transaction of the event store, right before its commit. It may run again on a fresh
/// transaction when the commit fails for a while, so it starts from the stored row each time.
/// </summary>
internal sealed class AccountWrites(IDocumentSession session, DbContextOptions<StaffDbContext> options) : ITransactionParticipant
{
    private readonly List<Func<StaffDbContext, CancellationToken, Task>> _writes = [];

    public void Add(StaffAccount account) =>
        Enlist(
            (context, _) =>
            {
                context.Users.Add(account);
                return Task.CompletedTask;
            }
        );

    /// <param name="id">Of the account; it is there.</param>
    /// <param name="change">Of its row; a new stamp comes with it, which ends the account's sessions.</param>
    public void Change(Guid id, Action<StaffAccount> change) =>
        Enlist(
            async (context, cancellation) =>
            {
                var account = await context.Users.SingleAsync(x => x.Id == id, cancellation);
                change(account);
                account.SecurityStamp = StaffAccount.NewStamp();
                account.ConcurrencyStamp = StaffAccount.NewStamp();
            }
        );

    /// <summary>The same for what matters to no session.</summary>
    public void Describe(Guid id, Action<StaffAccount> change) =>
        Enlist(
            async (context, cancellation) =>
            {
                var account = await context.Users.SingleAsync(x => x.Id == id, cancellation);
                change(account);
                account.ConcurrencyStamp = StaffAccount.NewStamp();
            }
        );

    /// <summary>Nobody has to wait any more for a try under this name.</summary>
    public void ForgetTries(string nameToken) =>
        Enlist(
            (context, _) =>
            {
                context.RemoveRange(context.SignInTries.Where(tries => tries.Name == nameToken));
                return Task.CompletedTask;
            }
        );

    /// <summary>All of them; the account's sessions end.</summary>
    public void RemovePasskeys(Guid id)
    {
        Enlist(
            (context, _) =>
            {
                context.RemoveRange(context.Set<IdentityUserPasskey<Guid>>().Where(passkey => passkey.UserId == id));
                return Task.CompletedTask;
            }
        );
        Change(id, _ => { });
    }

    /// <summary>Nobody of the outside provider is bound to it any more; the account's sessions end.</summary>
    public void ReleaseExternal(Guid id)
    {
        Enlist(
            (context, _) =>
            {
                context.RemoveRange(context.UserLogins.Where(login => login.UserId == id));
                return Task.CompletedTask;
            }
        );
        Change(id, _ => { });
    }

    /// <summary>Whoever signs in from one of them is somebody new.</summary>
    public void ForgetDevices(Guid id) =>
        Enlist(
            (context, _) =>
            {
                context.RemoveRange(context.KnownDevices.Where(device => device.StaffId == id));
                return Task.CompletedTask;
            }
        );

    public async Task BeforeCommitAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, CancellationToken token)
    {
        // The same model as everywhere, but no retries: they cannot live in somebody else's transaction.
        var here = new DbContextOptionsBuilder<StaffDbContext>(options).UseNpgsql(
            connection,
            npgsql => npgsql.ExecutionStrategy(dependencies => new NonRetryingExecutionStrategy(dependencies))
        );
        await using var context = new StaffDbContext(here.Options);
        await context.Database.UseTransactionAsync(transaction, token);
        foreach (var write in _writes)
        {
            await write(context, token);
        }

        try
        {
            await context.SaveChangesAsync(token);
        }
        catch (DbUpdateException raced)
            when (raced is DbUpdateConcurrencyException
                || raced.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation }
            )
        {
            throw new StaleVersionException();
        }
    }

    public Task AfterCommitAsync(CancellationToken token)
    {
        _writes.Clear();
        return Task.CompletedTask;
    }

    private void Enlist(Func<StaffDbContext, CancellationToken, Task> write)
    {
        if (_writes.Count == 0)
        {
            ((ITransactionParticipantRegistrar)session).AddTransactionParticipant(this);
        }

        _writes.Add(write);
    }
}
