using System.Security.Cryptography;
using System.Text.Json;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Infrastructure.Documents.Blobs;
using Ccs.Infrastructure.Documents.Content;
using Ccs.Infrastructure.Documents.Sealing;
using Ccs.Infrastructure.Keys;
using Marten;
using Npgsql;

namespace Ccs.Infrastructure.Documents;

/// <summary>
/// Takes one file in. It goes through memory in pieces of 64 KiB and reaches the disk encrypted; what has to be looked at as a whole is
/// read back through the decryption, so that it never stands anywhere in clear.
/// </summary>
internal sealed class UploadReceiver(
    IDocumentStore store,
    IBlobStore blobs,
    UploadSpace space,
    ISecretProtector protector,
    ISecrets secrets,
    TimeProvider clock)
{
    public async Task<StoredUpload> Receive(string fileName, Stream content, CancellationToken cancellation)
    {
        var name = FileNames.Clean(fileName);
        var type = FileTypes.Named(name) ?? throw new UploadRefusedException("upload.wrong-type");

        // Most of what is refused is refused here, before anything is stored.
        var first = new byte[SealedFile.ChunkBytes];
        var count = await content.ReadAtLeastAsync(first, first.Length, throwOnEndOfStream: false, cancellation);
        if (count == 0)
        {
            throw new UploadRefusedException("upload.empty");
        }

        if (!type.Begins(first.AsSpan(0, count)))
        {
            throw new UploadRefusedException("upload.not-what-its-name-says");
        }

        await space.Require(cancellation);
        var row = new Upload(secrets.NewId(), clock.GetUtcNow(), Size: DocumentLimits.Bytes);
        await Write(session => session.Insert(row), cancellation);
        try
        {
            var file = new IncomingContent(content, first, count);
            return await Keep(row, name, type, file, cancellation);
        }
        catch
        {
            await Undo(row.Id);
            throw;
        }
    }

    private async Task<StoredUpload> Keep(Upload row, string name, FileType type, IncomingContent file, CancellationToken cancellation)
    {
        var key = RandomNumberGenerator.GetBytes(AesGcmBox.KeyBytes);
        await using var blob = await blobs.Begin(row.Id, cancellation);
        var (size, sha256) = await file.SealInto(blob.Content, key, row.Id, cancellation);
        if (type.Inspect is { } inspect)
        {
            await using var clear = await OpeningStream.Open(blob.Content, key, row.Id, leaveOpen: true, cancellation);
            await inspect(clear, cancellation);
        }

        await blob.Keep(cancellation);
        var secret = JsonSerializer.Serialize(new UploadSecret(name, sha256, Convert.ToBase64String(key)));
        var ready = row with { MediaType = type.MediaType, Size = size, Secret = protector.Protect(Uploads.Purpose(row.Id), secret) };
        await Write(session => session.Update(ready), cancellation);
        return new StoredUpload(row.Id, name, type.MediaType, size, sha256);
    }

    private async Task Write(Action<IDocumentSession> write, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        write(session);
        await session.SaveChangesAsync(cancellation);
    }

    /// <summary>Also for a caller who has gone. Where it fails, the row stays, and the removal of old uploads comes by.</summary>
    private async Task Undo(Guid id)
    {
        try
        {
            await blobs.Remove(id, CancellationToken.None);
            await Write(session => session.Delete<Upload>(id), CancellationToken.None);
        }
        catch (Exception later) when (later is IOException or NpgsqlException or Marten.Exceptions.MartenCommandException)
        {
            // What went wrong first is what the caller is told.
        }
    }
}
