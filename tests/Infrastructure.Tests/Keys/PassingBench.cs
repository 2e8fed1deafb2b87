using System.Text;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Infrastructure.Documents;
using Ccs.Infrastructure.Documents.Blobs;
using Ccs.Infrastructure.Documents.Cleaning;
using Ccs.Infrastructure.Documents.Scanning;
using Ccs.Infrastructure.Keys;
using Ccs.Infrastructure.Storage;
using Ccs.Infrastructure.Tests.Documents;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ccs.Infrastructure.Tests.Keys;

/// <summary>What is no complaint yet: one draft and files, beside the keys of a <see cref="KeyBench"/>.</summary>
internal sealed class PassingBench : IDisposable
{
    private const string Token = "a-token-that-only-one-browser-has";

    private readonly KeyBench _bench;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ccs-passing-");
    private readonly FileCleaner _cleaner = new();
    private readonly FileBlobStore _blobs;
    private readonly UploadSpace _space;

    public PassingBench(KeyBench bench)
    {
        _bench = bench;
        _blobs = new FileBlobStore(new DocumentFolder(_folder.FullName));
        _space = new UploadSpace(bench.Store.Store, new UploadOptions(), bench.Clock);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private MartenDrafts Drafts => _bench.Store.Drafts(_bench.Clock);

    /// <returns>Copies of its words.</returns>
    public async Task<WrappedCopies> BeginDraft()
    {
        await Drafts.Write(Token, _ => "No water", TimeSpan.FromHours(24), Ct);
        return Copies((string)(await _bench.Scalar("select data ->> 'content' from ccs.mt_doc_draft"))!, $"draft {Token}");
    }

    public Task RemoveDraft() => Drafts.Remove(Token, Ct);

    /// <returns>And copies of its key.</returns>
    public async Task<(Guid Id, WrappedCopies Copies)> Upload()
    {
        await using var work = _bench.Store.Begin();
        var stored = await Uploads(work).Store("a.pdf", new MemoryStream(Samples.Pdf), new(UploadHolder.Draft, string.Empty), Ct);
        var secret = (string)(await _bench.Scalar("select data ->> 'secret' from ccs.mt_doc_upload"))!;
        return (stored.UploadId, Copies(secret, $"upload {stored.UploadId:N}"));
    }

    /// <summary>A verified complaint with this file.</summary>
    public async Task<(Guid ComplaintId, Document Document)> File(Guid uploadId)
    {
        var id = KeyBench.NewId();
        await using (var work = _bench.Store.Begin())
        {
            var documents = await Uploads(work).Claim([uploadId], await work.Seals.Create(id, Ct), Ct);
            await work.UnitOfWork.Commit(Ct);
            await _bench.Keep(id);
            return (id, documents[0]);
        }
    }

    public async Task<byte[]> Read(Guid complaintId, Document document)
    {
        await using var work = _bench.Store.Begin();
        await using var content = await Uploads(work).Open(document, await work.Seals.Of(complaintId, Ct), Ct);
        using var copy = new MemoryStream();
        await content!.CopyToAsync(copy, Ct);
        return copy.ToArray();
    }

    /// <summary>What a dump has of them.</summary>
    public async Task<string> Dump()
    {
        await using var connection = await _bench.Store.Connections.Pool.OpenConnectionAsync(Ct);
        var dump = new StringBuilder();
        foreach (var table in new[] { "ccs.mt_doc_draft", "ccs.mt_doc_upload" })
        {
            using var copy = await connection.BeginTextExportAsync($"copy {table} to stdout", Ct);
            dump.Append(await copy.ReadToEndAsync(Ct));
        }

        return dump.ToString();
    }

    public void Dispose()
    {
        _space.Dispose();
        _cleaner.Dispose();
        _folder.Delete(recursive: true);
    }

    private WrappedCopies Copies(string token, string purpose) =>
        new(_bench.Store.Masters, _bench.Node, [token[(token.LastIndexOf('.') + 1)..]], Encoding.UTF8.GetBytes(purpose));

    private Uploads Uploads(Storage.StoreBench.Work work)
    {
        var (store, clock, seals) = (_bench.Store.Store, _bench.Clock, _bench.Node.Days);
        var scanner = new FileScanner(new ScannerOptions(), clock, NullLogger<FileScanner>.Instance);
        var receiver = new UploadReceiver(store, _blobs, _space, scanner, seals, new Secrets(clock), clock);
        return new Uploads(
            work.Session,
            _blobs,
            receiver,
            new UploadPieces(store, _blobs, receiver, seals, clock),
            new UnclaimedUploads(store, _blobs, clock),
            new CleanCopies(store, _blobs, _cleaner, new Secrets(clock), clock),
            seals,
            clock
        );
    }
}
