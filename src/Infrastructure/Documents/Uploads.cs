using Ccs.Application.Complaints;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Infrastructure.Documents.Blobs;
using Ccs.Infrastructure.Documents.Cleaning;
using Ccs.Infrastructure.Documents.Scanning;
using Ccs.Infrastructure.Documents.Sealing;
using Ccs.Infrastructure.Keys.Outer;
using Marten;

namespace Ccs.Infrastructure.Documents;

/// <summary>Files: what comes in is stored at once; what becomes a document does so in the unit of work of the command.</summary>
internal sealed class Uploads(
    IDocumentSession session,
    IBlobStore blobs,
    UploadReceiver receiver,
    UploadPieces pieces,
    UnclaimedUploads unclaimed,
    CleanCopies copies,
    DaySeals seals,
    TimeProvider clock
) : IUploads
{
    private readonly HashSet<Guid> _claimed = [];

    public Task<StoredUpload> Store(string fileName, Stream content, UploadSender sender, CancellationToken cancellation) =>
        receiver.Receive(fileName, content, sender, cancellation);

    public Task<StoredPiece> StorePiece(string? beginningOf, Stream content, UploadSender sender, CancellationToken cancellation) =>
        receiver.ReceivePiece(beginningOf, content, sender, cancellation);

    public Task<StoredUpload> Join(string fileName, IReadOnlyList<Guid> pieceIds, UploadSender sender, CancellationToken cancellation) =>
        pieces.Join(fileName, pieceIds, sender, cancellation);

    public async Task<IReadOnlyList<Document>> Claim(IReadOnlyList<Guid> uploadIds, IComplaintSeal seal, CancellationToken cancellation)
    {
        if (uploadIds.Count == 0)
        {
            return [];
        }

        // Named twice it is still one file.
        uploadIds = [.. uploadIds.Distinct()];
        var rows = (await session.LoadManyAsync<Upload>(cancellation, uploadIds)).ToDictionary(row => row.Id);
        var now = clock.GetUtcNow();
        var documents = uploadIds
            .Select(id =>
                rows.GetValueOrDefault(id) is { MediaType: not null } row && row.IsKept(now) && _claimed.Add(id)
                    ? ToDocument(row, seal)
                    : throw new UploadRefusedException("upload.unknown")
            )
            .ToList();
        foreach (var waiting in await Waiting(uploadIds, cancellation))
        {
            var document = documents.First(document => document.DocumentId == waiting.Id);
            session.Update(waiting with { ComplaintId = seal.ComplaintId, FileKey = document.FileKey });
        }

        session.QueueOperation(new ClaimUploads(session.DocumentStore.Options.Schema.For<Upload>(), uploadIds));
        return documents;
    }

    public async Task<Stream?> Open(Document document, IComplaintSeal seal, CancellationToken cancellation)
    {
        var key = seal.Open(Fields.FileKey, document.FileKey);
        var sealedFile = key is null ? null : await blobs.Open(document.DocumentId, cancellation);
        return sealedFile is null
            ? null
            : await OpeningStream.Open(sealedFile, Convert.FromBase64String(key!), document.DocumentId, leaveOpen: false, cancellation);
    }

    public async Task Remove(IReadOnlyCollection<Guid> documentIds, CancellationToken cancellation)
    {
        await copies.Remove(documentIds, cancellation);
        await receiver.Remove([.. documentIds], cancellation);
    }

    public Task<int> RemoveUnclaimed(CancellationToken cancellation) => unclaimed.Remove(cancellation);

    private async Task<IReadOnlyList<FileScan>> Waiting(IReadOnlyList<Guid> ids, CancellationToken cancellation) =>
        [.. (await session.LoadManyAsync<FileScan>(cancellation, ids)).Where(scan => scan.State == FileScanState.Waiting)];

    private Document ToDocument(Upload row, IComplaintSeal seal)
    {
        var secret = UploadSecret.Of(row, seals);
        return new Document(
            row.Id,
            seal.Seal(Fields.FileName, secret.FileName),
            row.MediaType!,
            row.Size,
            seal.Seal(Fields.FileHash, secret.Sha256),
            seal.Seal(Fields.FileKey, secret.Key)
        );
    }
}
