using System.Runtime.CompilerServices;
using Ccs.Application.Cases;
using Ccs.Application.Figures;
using Ccs.Application.Figures.Rehearsals;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Rehearsals;
using Ccs.Domain.Shared;
using Marten;
using Marten.Linq.MatchesSql;
using Npgsql;

namespace Ccs.Infrastructure.Figures;

/// <summary>Streams of complaints, some hundred at a time, of which a rehearsal needs no text: notes, files and ratings stay where they
/// are.</summary>
internal sealed class MartenRecordedPast(NpgsqlDataSource database, IDocumentStore store, DirectoryPast directory)
    : IRecordedPast,
        IDisposable
{
    private const int Together = 250;

    private static readonly Type[] Unneeded =
    [
        typeof(NoteAdded),
        typeof(DocumentAdded),
        typeof(AnswerRated),
        typeof(ComplaintAssessed),
        typeof(DeadlineReminderRaised),
        typeof(OfficerAppointed),
    ];

    private static readonly string[] Kinds =
    [
        .. EventNames
            .All.Where(typeof(IComplaintEvent).IsAssignableFrom)
            .Except(Unneeded)
            .Select(EventNames.Of)
            .Order(StringComparer.Ordinal),
    ];

    private readonly SemaphoreSlim _turn = new(1, 1);

    public async Task<RecordedPast> Of(FigureQuestion question, FigureKnown known, CaseScope? seen, CancellationToken cancellation)
    {
        var ids = await Complaints(question, known, seen, cancellation);
        await using var session = store.QuerySession();
        var past = await directory.Read(session, cancellation);
        return new RecordedPast(ids.Count, past.At, Streams(ids, known.Mark, cancellation));
    }

    public void Dispose() => _turn.Dispose();

    private async Task<IReadOnlyList<Guid>> Complaints(
        FigureQuestion question,
        FigureKnown known,
        CaseScope? seen,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var keys = await Keys(connection, cancellation);
        var sql = new FigureSql(question, known, seen, keys).In(new FigureWindow(question.From, question.To));
        await using var command = sql.Command(
            $"select f.complaint_id from {FiguresSchema.Facts} f where f.filed in (select e.filed {sql.From(FiguresSchema.Clocks)}) "
                + "order by f.filed"
        );
        command.Connection = connection;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<Guid> found = [];
        while (await reader.ReadAsync(cancellation))
        {
            found.Add(reader.GetGuid(0));
        }

        return found;
    }

    private static async Task<FigureKeys> Keys(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(FigureKeys.Select, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await FigureKeys.Read(reader, cancellation);
    }

    private async IAsyncEnumerable<IReadOnlyList<PastEvent>> Streams(
        IReadOnlyList<Guid> ids,
        long mark,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            foreach (var part in ids.Chunk(Together))
            {
                foreach (var stream in await Read(part, mark, cancellation))
                {
                    yield return stream;
                }
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<IReadOnlyList<IReadOnlyList<PastEvent>>> Read(Guid[] ids, long mark, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        // As an object: an array of strings would be taken for the list of arguments.
        object kinds = Kinds;
        var events = await session
            .Events.QueryAllRawEvents()
            .Where(e => e.MatchesSql("d.stream_id = any(?)", ids))
            .Where(e => e.MatchesSql("d.type = any(?)", kinds))
            .Where(e => e.MatchesSql("d.seq_id <= ?", mark))
            .OrderBy(e => e.Sequence)
            .ToListAsync(cancellation);
        var streams = events
            .Where(e => e.Data is IComplaintEvent)
            .ToLookup(e => e.StreamId, e => new PastEvent(e.Sequence, (IComplaintEvent)e.Data));
        return [.. ids.Select(id => (IReadOnlyList<PastEvent>)[.. streams[id]])];
    }
}
