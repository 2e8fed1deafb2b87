using System.Security.Cryptography;
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
    TimeProvider clock
)
{
    public async Task<StoredUpload> Receive(string fileName, Stream content, CancellationToken cancellation)
    {
        var name = FileNames.Clean(fileName);
        var type = Named(name);
        var (row, secret) = await Take(content, type, name, cancellation);
        return new StoredUpload(row.Id, name, type.MediaType, row.Size, secret.Sha256);
    }

    /// <inheritdoc cref="IUploads.StorePiece"/>
    public async Task<StoredPiece> ReceivePiece(string? beginningOf, Stream content, CancellationToken cancellation)
    {
        var type = beginningOf is null ? null : Named(FileNames.Clean(beginningOf));
        var (row, _) = await Take(content, type, name: null, cancellation);
        return new StoredPiece(row.Id, row.Size);
    }

    /// <summary>The files before their rows, so that no file is without one.</summary>
    public async Task Remove(IReadOnlyList<Guid> ids, CancellationToken cancellation)
    {
        foreach (var id in ids)
        {
            await blobs.Remove(id, cancellation);
        }

        await Write(session => session.DeleteWhere<Upload>(upload => ids.Contains(upload.Id)), cancellation);
    }

    private static FileType Named(string name) => FileTypes.Named(name) ?? throw new UploadRefusedException("upload.wrong-type");

    /// <param name="content">To its end.</param>
    /// <param name="type">What it has to begin like; null for the middle of a file.</param>
    /// <param name="name">Null for a piece of a file.</param>
    /// <param name="cancellation">Of the call.</param>
    private async Task<(Upload Row, UploadSecret Secret)> Take(Stream content, FileType? type, string? name, CancellationToken cancellation)
    {
        // Most of what is refused is refused here, before anything is stored.
        var first = new byte[SealedFile.ChunkBytes];
        var count = await content.ReadAtLeastAsync(first, first.Length, throwOnEndOfStream: false, cancellation);
        if (count == 0)
        {
            throw new UploadRefusedException("upload.empty");
        }

        if (type?.Begins(first.AsSpan(0, count)) == false)
        {
            throw new UploadRefusedException("upload.not-what-its-name-says");
        }

        await space.Require(cancellation);
        var row = new Upload(secrets.NewId(), clock.GetUtcNow(), Size: DocumentLimits.Bytes);
        await Write(session => session.Insert(row), cancellation);
        try
        {
            return await Keep(row, name is null ? null : type, name, new IncomingContent(content, first, count), cancellation);
        }
        catch
        {
            await Undo(row.Id);
            throw;
        }
    }

    private async Task<(Upload Row, UploadSecret Secret)> Keep(
        Upload row,
        FileType? whole,
        string? name,
        IncomingContent file,
        CancellationToken cancellation
    )
    {
        var key = RandomNumberGenerator.GetBytes(AesGcmBox.KeyBytes);
        await using var blob = await blobs.Begin(row.Id, cancellation);
        var (size, sha256) = await file.SealInto(blob.Content, key, row.Id, cancellation);
        if (whole?.Inspect is { } inspect)
        {
            await using var clear = await OpeningStream.Open(blob.Content, key, row.Id, leaveOpen: true, cancellation);
            await inspect(clear, cancellation);
        }

        await blob.Keep(cancellation);
        var secret = new UploadSecret(name ?? string.Empty, sha256, Convert.ToBase64String(key));
        var ready = row with { MediaType = whole?.MediaType, Size = size, Secret = secret.Sealed(protector, row.Id) };
        await Write(session => session.Update(ready), cancellation);
        return (ready, secret);
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
            await Remove([id], CancellationToken.None);
        }
        catch (Exception later) when (later is IOException or NpgsqlException or Marten.Exceptions.MartenCommandException)
        {
            // What went wrong first is what the caller is told.
        }
    }
}
