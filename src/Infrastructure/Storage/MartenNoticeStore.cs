using System.Globalization;
using Ccs.Application.Ports;
using Marten;
using Npgsql;

namespace Ccs.Infrastructure.Storage;

/// <summary>How long a claim lasts when its node neither ends it nor goes away: longer than any gateway may take.</summary>
public sealed record NoticeLease(TimeSpan Longest);

/// <summary>
/// A claim is a lock on the notice's row in a transaction that stays open while it is sent; the outcome is written in the same one. A
/// process that dies takes its lock with it at once; a machine that vanishes without a word loses it when the
/// server's patience with idle transactions is over.
/// </summary>
internal sealed class MartenNoticeStore(IDocumentStore store, NoticeLease lease) : INoticeStore
{
    public async Task<IClaimedNotice?> Claim(Guid noticeId, CancellationToken cancellation)
    {
        var session = store.LightweightSession();
        try
        {
            await session.BeginTransactionAsync(cancellation);
            await Lock(session, noticeId, cancellation);
            if (await session.LoadAsync<Notice>(noticeId, cancellation) is { } notice)
            {
                return new Claimed(session, notice);
            }

            await session.DisposeAsync();
            return null;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    public async Task<bool> Exists(Guid noticeId, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.Query<Notice>().AnyAsync(notice => notice.Id == noticeId, cancellation);
    }

    private async Task Lock(IDocumentSession session, Guid noticeId, CancellationToken cancellation)
    {
        var patience = lease.Longest.TotalMilliseconds.ToString("F0", CultureInfo.InvariantCulture);
        await using var patient = new NpgsqlCommand($"set local idle_in_transaction_session_timeout = {patience}");
        await session.ExecuteAsync(patient, cancellation);
        await using var row = new NpgsqlCommand($"select id from {store.Options.Schema.For<Notice>()} where id = $1 for update nowait")
        {
            Parameters = { new() { Value = noticeId } },
        };
        try
        {
            await session.ExecuteAsync(row, cancellation);
        }
        catch (Exception held) when (IsHeld(held))
        {
            throw new NoticeHeldException();
        }
    }

    private static bool IsHeld(Exception exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable }
        || (exception.InnerException is { } inner && IsHeld(inner));

    private sealed class Claimed(IDocumentSession session, Notice notice) : IClaimedNotice
    {
        public Notice Notice { get; } = notice;

        public Task Save(Notice notice, CancellationToken cancellation)
        {
            session.Store(notice);
            return session.SaveChangesAsync(cancellation);
        }

        public ValueTask DisposeAsync() => session.DisposeAsync();
    }
}
