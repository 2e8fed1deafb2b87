using System.IO.Pipelines;
using Ccs.Application.Ports;
using Ccs.Infrastructure.Documents.Blobs;
using Ccs.Infrastructure.Documents.Sealing;
using Ccs.Infrastructure.Keys.Outer;
using Marten;

namespace Ccs.Infrastructure.Documents;

/// <summary>
/// A file that came in pieces. Each of them is an upload without a type, under a key of its own; joined they go through the same receiver
/// as a file that came at once, decrypted and encrypted anew as they stream, so that there is one place that judges files.
/// </summary>
internal sealed class UploadPieces(IDocumentStore store, IBlobStore blobs, UploadReceiver receiver, DaySeals seals, TimeProvider clock)
{
    /// <inheritdoc cref="IUploads.Join"/>
    public async Task<StoredUpload> Join(string fileName, IReadOnlyList<Guid> pieceIds, UploadSender sender, CancellationToken cancellation)
    {
        var pieces = await Find(pieceIds, cancellation);
        try
        {
            var whole = await Receive(fileName, pieces, sender, cancellation);
            await receiver.Remove(pieceIds, cancellation);
            return whole;
        }
        catch (UploadRefusedException)
        {
            await receiver.Remove(pieceIds, cancellation);
            throw;
        }
    }

    private async Task<IReadOnlyList<Upload>> Find(IReadOnlyList<Guid> ids, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var rows = (await session.LoadManyAsync<Upload>(cancellation, ids)).ToDictionary(row => row.Id);
        var now = clock.GetUtcNow();
        return
        [
            .. ids.Select(id =>
                rows.GetValueOrDefault(id) is { MediaType: null } row && row.IsKept(now)
                    ? row
                    : throw new UploadRefusedException("upload.unknown")
            ),
        ];
    }

    private async Task<StoredUpload> Receive(
        string fileName,
        IReadOnlyList<Upload> pieces,
        UploadSender sender,
        CancellationToken cancellation
    )
    {
        var pipe = new Pipe();
        var feeding = Feed(pieces, pipe.Writer, cancellation);
        try
        {
            await using var content = pipe.Reader.AsStream();
            return await receiver.Receive(fileName, content, sender, cancellation);
        }
        finally
        {
            // Where the receiver has seen enough the rest flows nowhere; what went wrong here it was told as it read.
            await feeding;
        }
    }

    private async Task Feed(IReadOnlyList<Upload> pieces, PipeWriter target, CancellationToken cancellation)
    {
        try
        {
            foreach (var piece in pieces)
            {
                var key = Convert.FromBase64String(UploadSecret.Of(piece, seals).Key);
                var box = await blobs.Open(piece.Id, cancellation) ?? throw new UploadRefusedException("upload.unknown");
                await using var clear = await OpeningStream.Open(box, key, piece.Id, leaveOpen: false, cancellation);
                await clear.CopyToAsync(target, cancellation);
            }

            await target.CompleteAsync();
        }
        catch (Exception broken)
        {
            await target.CompleteAsync(broken);
        }
    }
}
