using Ccs.Application.Complaints;
using Ccs.Application.Ports;
using Ccs.Infrastructure.Documents.Blobs;
using Ccs.Infrastructure.Documents.Sealing;
using Marten;

namespace Ccs.Infrastructure.Documents.Scanning;

/// <summary>What was scanned, and the scanning of what had to wait.</summary>
internal sealed class FileScans(IDocumentStore store, IComplaintSealReader seals, IBlobStore blobs, FileScanner scanner, TimeProvider clock)
    : IFileScans
{
    private const int Batch = 100;

    public async Task<IReadOnlyDictionary<Guid, FileScanState>> Of(IReadOnlyCollection<Guid> documentIds, CancellationToken cancellation)
    {
        if (documentIds.Count == 0)
        {
            return new Dictionary<Guid, FileScanState>();
        }

        await using var session = store.QuerySession();
        var known = (await session.LoadManyAsync<FileScan>(cancellation, documentIds)).ToDictionary(scan => scan.Id, scan => scan.State);
        return documentIds.Distinct().ToDictionary(id => id, id => known.GetValueOrDefault(id));
    }

    public async Task<int> ScanWaiting(CancellationToken cancellation)
    {
        var done = 0;
        if (!scanner.IsSet)
        {
            return done;
        }

        await using var session = store.LightweightSession();
        foreach (var waiting in await Waiting(session).OrderBy(scan => scan.At).Take(Batch).ToListAsync(cancellation))
        {
            if (await StateOf(waiting, cancellation) is not { } state)
            {
                break;
            }

            session.Update(new FileScan(waiting.Id, state, clock.GetUtcNow()));
            await session.SaveChangesAsync(cancellation);
            done++;
        }

        return done;
    }

    public async Task<FileScanning> Status(CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var waiting = await Waiting(session).CountAsync(cancellation);
        return new FileScanning(scanner.IsSet, await scanner.Answers(cancellation), waiting);
    }

    private static IQueryable<FileScan> Waiting(IQuerySession session) =>
        session.Query<FileScan>().Where(scan => scan.State == FileScanState.Waiting && scan.ComplaintId != null);

    /// <returns>Null: the scanner still gives no verdict. What was erased meanwhile has nothing to be scanned any more.</returns>
    private async Task<FileScanState?> StateOf(FileScan waiting, CancellationToken cancellation)
    {
        var seal = await seals.Of(waiting.ComplaintId!.Value, cancellation);
        var key = seal.Open(Fields.FileKey, waiting.FileKey!.Value);
        var box = key is null ? null : await blobs.Open(waiting.Id, cancellation);
        if (box is null)
        {
            return FileScanState.NotScanned;
        }

        await using var clear = await OpeningStream.Open(box, Convert.FromBase64String(key!), waiting.Id, leaveOpen: false, cancellation);
        var state = await scanner.Scan(clear, patiently: true, cancellation);
        return state == FileScanState.Waiting ? null : state;
    }
}
