using System.Security.Cryptography;
using Ccs.Application.Complaints;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Infrastructure.Documents.Blobs;
using Ccs.Infrastructure.Documents.Sealing;
using Ccs.Infrastructure.Keys;
using JasperFx;
using Marten;

namespace Ccs.Infrastructure.Documents.Cleaning;

/// <summary>
/// Makes and keeps the copies, each encrypted under a key of its own. While one is being made it is an upload that nobody has claimed, so
/// that no crash leaves a file that nobody knows of; of two that are made at once one is kept.
/// </summary>
internal sealed class CleanCopies(IDocumentStore store, IBlobStore blobs, FileCleaner cleaner, ISecrets secrets, TimeProvider clock)
    : ICleanCopies
{
    public async Task<IReadOnlyDictionary<Guid, CleanCopy>> Of(IReadOnlyCollection<Guid> documentIds, CancellationToken cancellation)
    {
        if (documentIds.Count == 0)
        {
            return new Dictionary<Guid, CleanCopy>();
        }

        await using var session = store.QuerySession();
        return (await session.LoadManyAsync<CleanCopy>(cancellation, documentIds)).ToDictionary(copy => copy.Id);
    }

    public async Task<CleanCopy> Make(Document document, IComplaintSeal seal, CancellationToken cancellation)
    {
        if (await Find(document.DocumentId, cancellation) is { } known)
        {
            return known;
        }

        var clean = await Read(document, seal, cancellation) is { } file
            ? await cleaner.Clean(document.MediaType, file, cancellation)
            : null;
        var copy = new CleanCopy(document.DocumentId, secrets.NewId()) { Impossible = clean is null };
        return await Insert(clean is null ? copy : await Keep(copy, clean, seal, cancellation), cancellation);
    }

    public async Task<Stream?> Open(CleanCopy copy, IComplaintSeal seal, CancellationToken cancellation)
    {
        var key = copy.FileKey is { } @sealed ? seal.Open(Fields.FileKey, @sealed) : null;
        var box = key is null ? null : await blobs.Open(copy.CopyId, cancellation);
        return box is null
            ? null
            : await OpeningStream.Open(box, Convert.FromBase64String(key!), copy.CopyId, leaveOpen: false, cancellation);
    }

    /// <summary>The copies of documents that go. Already gone is fine.</summary>
    public async Task Remove(IReadOnlyCollection<Guid> documentIds, CancellationToken cancellation)
    {
        var copies = await Of(documentIds, cancellation);
        foreach (var copy in copies.Values)
        {
            await blobs.Remove(copy.CopyId, cancellation);
        }

        if (copies.Count > 0)
        {
            await using var session = store.LightweightSession();
            session.DeleteWhere<CleanCopy>(copy => documentIds.Contains(copy.Id));
            await session.SaveChangesAsync(cancellation);
        }
    }

    private async Task<CleanCopy?> Find(Guid documentId, CancellationToken cancellation) =>
        (await Of([documentId], cancellation)).GetValueOrDefault(documentId);

    /// <returns>The one that was faster, where there was one; this one is gone then.</returns>
    private async Task<CleanCopy> Insert(CleanCopy copy, CancellationToken cancellation)
    {
        try
        {
            await using var session = store.LightweightSession();
            session.Insert(copy);
            session.Delete<Upload>(copy.CopyId);
            await session.SaveChangesAsync(cancellation);
            return copy;
        }
        catch (DocumentAlreadyExistsException)
        {
            await blobs.Remove(copy.CopyId, cancellation);
            await using var session = store.LightweightSession();
            session.Delete<Upload>(copy.CopyId);
            await session.SaveChangesAsync(cancellation);
            return (await Find(copy.Id, cancellation))!;
        }
    }

    private async Task<CleanCopy> Keep(CleanCopy copy, CleanFile clean, IComplaintSeal seal, CancellationToken cancellation)
    {
        await using (var session = store.LightweightSession())
        {
            session.Insert(new Upload(copy.CopyId, clock.GetUtcNow(), Size: clean.Content.LongLength, Holder: UploadHolder.Staff));
            await session.SaveChangesAsync(cancellation);
        }

        var key = RandomNumberGenerator.GetBytes(AesGcmBox.KeyBytes);
        await using var blob = await blobs.Begin(copy.CopyId, cancellation);
        using (var writer = new SealingWriter(blob.Content, key, copy.CopyId))
        {
            await writer.Write(clean.Content, cancellation);
            await writer.Finish(cancellation);
        }

        await blob.Keep(cancellation);
        return copy with
        {
            MediaType = clean.MediaType,
            Ending = clean.Ending,
            Size = clean.Content.LongLength,
            FileKey = seal.Seal(Fields.FileKey, Convert.ToBase64String(key)),
        };
    }

    /// <summary>Null where the file or its key is gone.</summary>
    private async Task<byte[]?> Read(Document document, IComplaintSeal seal, CancellationToken cancellation)
    {
        var key = seal.Open(Fields.FileKey, document.FileKey);
        var box = key is null ? null : await blobs.Open(document.DocumentId, cancellation);
        if (box is null)
        {
            return null;
        }

        await using var clear = await OpeningStream.Open(
            box,
            Convert.FromBase64String(key!),
            document.DocumentId,
            leaveOpen: false,
            cancellation
        );
        var file = new byte[clear.Length];
        await clear.ReadExactlyAsync(file, cancellation);
        return file;
    }
}
