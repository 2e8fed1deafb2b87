using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Figures.Facts;
using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Storage;
using Marten;
using Marten.Services;
using Npgsql;

namespace Ccs.Infrastructure.Figures;

/// <summary>
/// The figures anew, complaint by complaint: each is folded once from its first event to its last, and its rows are written once. In the
/// order of time its facts would be read and written again for every one of its events. What comes of it is the same.
/// </summary>
/// <remarks>
/// One transaction: reports have the old rows until it ends. It goes as far as the figures had got, so that the projection, which waits
/// meanwhile for the row of its progress, goes on from there as if nothing had been.
/// </remarks>
internal sealed class FiguresRebuild(NpgsqlDataSource pool, IDocumentStore store, DirectoryPast directory) : IModelRebuild
{
    private const int Together = 2_000;

    private const string Progress = $"""
        select last_seq_id from {MartenSetup.Schema}.mt_event_progression where name = '{FiguresProjection.Name}:All' for update
        """;

    public string Name => FiguresProjection.Name;

    public async Task<bool> Run(CancellationToken cancellation)
    {
        await using var connection = await pool.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var progress = new NpgsqlCommand(Progress, connection, transaction) { CommandTimeout = 0 };
        if (await progress.ExecuteScalarAsync(cancellation) is not long last || last == 0)
        {
            return false;
        }

        await Empty(connection, cancellation);
        var options = SessionOptions.ForTransaction(transaction);
        options.Timeout = 0;
        await using (var session = store.LightweightSession(options))
        {
            await Write(session, last, cancellation);
        }

        await transaction.CommitAsync(cancellation);
        return true;
    }

    private async Task Write(IDocumentSession session, long last, CancellationToken cancellation)
    {
        var keys = await FigureKeys.Read(session, cancellation);
        var history = await directory.Read(session, cancellation);
        var tally = new EventTally();
        var writing = Task.CompletedTask;
        await foreach (var lives in new EventsByStream(pool, store).Read(last, Together, cancellation))
        {
            var page = new FigureFold(new Dictionary<Guid, ComplaintFigures>(), history);
            foreach (var e in lives)
            {
                tally.Add(e.Data, e.Seq);
                if (e.Data is IComplaintEvent of)
                {
                    page.Add(e.StreamId, of, e.Seq);
                }
            }

            // The rows of these are written while the next are folded.
            await writing;
            new FigureWrites(session, keys).Write(page);
            writing = session.SaveChangesAsync(cancellation);
        }

        await writing;
        var rest = new FigureWrites(session, keys);
        rest.Marks(tally.Firsts);
        rest.Counted(tally.Kinds);
        await session.SaveChangesAsync(cancellation);
    }

    private static async Task Empty(NpgsqlConnection connection, CancellationToken cancellation)
    {
        foreach (var table in FiguresSchema.Rebuilt)
        {
            await using var delete = new NpgsqlCommand($"delete from {table}", connection) { CommandTimeout = 0 };
            await delete.ExecuteNonQueryAsync(cancellation);
        }
    }
}
