using System.Security.Cryptography;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Infrastructure.Documents.Blobs;
using Ccs.Infrastructure.Documents.Content;
using Ccs.Infrastructure.Documents.Scanning;
using Ccs.Infrastructure.Documents.Sealing;
using Ccs.Infrastructure.Keys;
using Ccs.Infrastructure.Keys.Outer;
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
    FileScanner scanner,
    DaySeals seals,
    ISecrets secrets,
    TimeProvider clock
)
{
    public async Task<StoredUpload> Receive(string fileName, Stream content, UploadSender sender, CancellationToken cancellation)
    {
        var (row, secret) = await Take(content, FileNames.Clean(fileName), isWhole: true, sender, cancellation);
        return new StoredUpload(row.Id, secret.FileName, row.MediaType!, row.Size, secret.Sha256);
    }

    /// <inheritdoc cref="IUploads.StorePiece"/>
    public async Task<StoredPiece> ReceivePiece(string? beginningOf, Stream content, UploadSender sender, CancellationToken cancellation)
    {
        var name = beginningOf is null ? null : FileNames.Clean(beginningOf);
        var (row, _) = await Take(content, name, isWhole: false, sender, cancellation);
        return new StoredPiece(row.Id, row.Size);
    }

    /// <summary>The files before their rows, so that no file is without one.</summary>
    public async Task Remove(IReadOnlyList<Guid> ids, CancellationToken cancellation)
    {
        foreach (var id in ids)
        {
            await blobs.Remove(id, cancellation);
        }

        await Write(
            session =>
            {
                session.DeleteWhere<Upload>(upload => ids.Contains(upload.Id));
                session.DeleteWhere<FileScan>(scan => ids.Contains(scan.Id));
            },
            cancellation
        );
    }

    /// <param name="content">To its end.</param>
    /// <param name="name">Of the file that begins here; null for the middle of one.</param>
    /// <param name="isWhole">Whether it also ends here.</param>
    /// <param name="sender">Whose share of the space it takes.</param>
    /// <param name="cancellation">Of the call.</param>
    private async Task<(Upload Row, UploadSecret Secret)> Take(
        Stream content,
        string? name,
        bool isWhole,
        UploadSender sender,
        CancellationToken cancellation
    )
    {
        // Most of what is refused is refused here, before anything is stored.
        var first = new byte[SealedFile.ChunkBytes];
        var count = await content.ReadAtLeastAsync(first, first.Length, throwOnEndOfStream: false, cancellation);
        if (count == 0)
        {
            throw new UploadRefusedException("upload.empty");
        }

        var recognition = name is null ? null : Recognition.Begin(name, first.AsSpan(0, count));
        await space.Require(sender, cancellation);
        var row = new Upload(
            secrets.NewId(),
            clock.GetUtcNow(),
            Size: DocumentLimits.Bytes,
            Holder: sender.Holder,
            Network: sender.Network
        );
        await Write(session => session.Insert(row), cancellation);
        try
        {
            var (ready, secret) = await Keep(
                row,
                isWhole ? name! : string.Empty,
                isWhole ? recognition : null,
                new IncomingContent(content, first, count),
                cancellation
            );
            await Write(session => session.Update(ready), cancellation);
            return (ready, secret);
        }
        catch
        {
            await Undo(row.Id);
            throw;
        }
    }

    private async Task<(Upload Row, UploadSecret Secret)> Keep(
        Upload row,
        string name,
        Recognition? recognition,
        IncomingContent file,
        CancellationToken cancellation
    )
    {
        var key = RandomNumberGenerator.GetBytes(AesGcmBox.KeyBytes);
        await using var blob = await blobs.Begin(row.Id, cancellation);
        var (size, sha256) = await file.SealInto(blob.Content, key, row.Id, cancellation);
        if (recognition is null)
        {
            await blob.Keep(cancellation);
            return await Ready(row with { Size = size }, new UploadSecret(name, sha256, Convert.ToBase64String(key)), cancellation);
        }

        await using var clear = await OpeningStream.Open(blob.Content, key, row.Id, leaveOpen: true, cancellation);
        var type = await recognition.Finish(clear, cancellation);
        await Scan(row.Id, clear, cancellation);
        if (type.Rewrite is { } rewrite)
        {
            clear.Position = 0;
            var text = await rewrite(clear, cancellation);

            // Under another key: none ever seals two contents.
            key = RandomNumberGenerator.GetBytes(AesGcmBox.KeyBytes);
            blob.Content.SetLength(0);
            (size, sha256) = await new IncomingContent(Stream.Null, text, text.Length).SealInto(blob.Content, key, row.Id, cancellation);
        }

        await blob.Keep(cancellation);
        var secret = new UploadSecret(Recognition.Mended(name, type), sha256, Convert.ToBase64String(key));
        return await Ready(row with { MediaType = type.MediaType, Size = size }, secret, cancellation);
    }

    /// <exception cref="UploadRefusedException"><c>upload.infected</c>.</exception>
    private async Task Scan(Guid id, OpeningStream clear, CancellationToken cancellation)
    {
        clear.Position = 0;
        var state = await scanner.Scan(clear, patiently: false, cancellation);
        if (state == FileScanState.Infected)
        {
            throw new UploadRefusedException("upload.infected");
        }

        await Write(session => session.Insert(new FileScan(id, state, clock.GetUtcNow())), cancellation);
    }

    private async Task<(Upload Row, UploadSecret Secret)> Ready(Upload row, UploadSecret secret, CancellationToken cancellation) =>
        (row with { Secret = secret.Sealed(seals, await seals.Today(cancellation), row.Id) }, secret);

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
