using Marten;
using Marten.Services;
using Npgsql;

namespace Ccs.Infrastructure.Tests.Proof;

/// <summary>An event that has its number and is not committed.</summary>
internal sealed record EarlyEvent(NpgsqlConnection Connection, NpgsqlTransaction Transaction, IDocumentSession Session, long Sequence)
    : IAsyncDisposable
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<EarlyEvent> Of(LogBench bench)
    {
        var connection = await bench.Connections.Sessions.OpenConnectionAsync(Ct);
        var transaction = await connection.BeginTransactionAsync(Ct);
        var session = bench.Store.LightweightSession(SessionOptions.ForTransaction(transaction));
        LogBench.Look(session);
        await session.SaveChangesAsync(Ct);
        await using var number = new NpgsqlCommand("select max(seq_id) from ccs.mt_events", connection, transaction);
        return new EarlyEvent(connection, transaction, session, (long)(await number.ExecuteScalarAsync(Ct))!);
    }

    public Task Commit() => Transaction.CommitAsync(Ct);

    public async ValueTask DisposeAsync()
    {
        await Session.DisposeAsync();
        await Connection.DisposeAsync();
    }
}
