using System.Security.Cryptography;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Infrastructure.Documents;
using Ccs.Infrastructure.Documents.Blobs;
using Ccs.Infrastructure.Documents.Cleaning;
using Ccs.Infrastructure.Documents.Scanning;
using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Keys;
using Ccs.Infrastructure.Keys.Outer;
using Ccs.Infrastructure.Messaging;
using Ccs.Infrastructure.Storage;
using Ccs.Infrastructure.Tests.Storage;
using Ccs.Infrastructure.Tests.Support;
using Marten;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using Weasel.Postgresql;

namespace Ccs.Infrastructure.Tests.Documents;

/// <summary>Uploads on a real database and a folder of their own, without the rest of the program.</summary>
internal sealed class DocumentsBench : IAsyncDisposable
{
    private readonly MasterKeys _keys = new("1", new Dictionary<string, string>(StringComparer.Ordinal) { ["1"] = NewKey() }, NewKey());
    private readonly string _connectionString;
    private readonly DatabaseConnections _connections;
    private readonly DocumentStore _store;
    private readonly FileCleaner _cleaner = new();
    private readonly KeyNode _node;

    private DocumentsBench(string connectionString)
    {
        _connectionString = connectionString;
        _connections = new DatabaseConnections(connectionString);
        _store = DocumentStore.For(options => MartenSetup.Configure(options, _connections.Pool, mayChangeSchema: true));
        _node = new KeyNode(_connections, _keys, Path.Combine(Folder, "keys"), Clock);
        Blobs = new FileBlobStore(new DocumentFolder(Folder));
        Limits = new UploadOptions();
        ScannedBy = new ScannerOptions();
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("ccs-documents-").FullName;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));

    /// <summary>To be replaced by one that fails.</summary>
    public IBlobStore Blobs { get; set; }

    public UploadSpace Space { get; private set; } = null!;

    public FileScanner Scanner { get; private set; } = null!;

    public ScannerOptions ScannedBy
    {
        set => Scanner = new FileScanner(value, Clock, NullLogger<FileScanner>.Instance);
    }

    public CleanCopies Copies => new(_store, Blobs, _cleaner, new Secrets(Clock), Clock);

    /// <summary>As a job has it.</summary>
    public IFileScans Scans => new FileScans(_store, new ComplaintSealReader(_store, _node.Wrapping), Blobs, Scanner, Clock);

    /// <summary>Who sends.</summary>
    public UploadSender Sender { get; set; } = new(UploadHolder.Draft, string.Empty);

    public UploadOptions Limits
    {
        set => Space = new UploadSpace(_store, value, Clock);
    }

    /// <summary>Without the keys.</summary>
    public IEnumerable<string> Files =>
        Directory.GetFiles(Folder, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(Path.GetDirectoryName(file)) != "keys");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<DocumentsBench> Set(PostgresFixture postgres)
    {
        var bench = new DocumentsBench(await postgres.NewDatabase());
        await bench._store.Storage.Database.EnsureStorageExistsAsync(typeof(Upload), Ct);
        await bench._store.Storage.Database.EnsureStorageExistsAsync(typeof(WrappedKey), Ct);
        await bench._store.Storage.Database.EnsureStorageExistsAsync(typeof(FileScan), Ct);
        await bench._store.Storage.Database.EnsureStorageExistsAsync(typeof(CleanCopy), Ct);
        await using var connection = await bench.Connect();
        foreach (var table in KeyTable.Tables())
        {
            await table.CreateAsync(connection);
        }

        return bench;
    }

    /// <summary>A unit of work, as one command has it.</summary>
    public Scope Begin()
    {
        var (session, current) = (_store.LightweightSession(), new ScopedActor());
        var receiver = new UploadReceiver(_store, Blobs, Space, Scanner, _node.Days, new Secrets(Clock), Clock);
        var uploads = new Uploads(
            session,
            Blobs,
            receiver,
            new UploadPieces(_store, Blobs, receiver, _node.Days, Clock),
            new UnclaimedUploads(_store, Blobs, Clock),
            Copies,
            _node.Days,
            Clock
        );
        var seals = new ComplaintSeals(session, _node.Wrapping, _node.Current);
        var office = StoreBench.Office(current);
        var unitOfWork = new MartenUnitOfWork(session, new BufferedOutbox(null!), current, new NoCorrelation(), seals, office, []);
        return new Scope(session, uploads, seals, unitOfWork);
    }

    public async Task<StoredUpload> Store(byte[] content, string name = "a.pdf") => await Store(new MemoryStream(content), name);

    public async Task<StoredUpload> Store(Stream content, string name = "a.pdf")
    {
        await using var scope = Begin();
        return await scope.Uploads.Store(name, content, Sender, Ct);
    }

    public async Task<string> Refusal(Stream content, string name = "a.pdf") =>
        (await Should.ThrowAsync<UploadRefusedException>(() => Store(content, name))).Code;

    /// <summary>A new complaint with these documents.</summary>
    public async Task<(Guid ComplaintId, IReadOnlyList<Document> Documents)> File(params Guid[] uploadIds)
    {
        await using var scope = Begin();
        var id = Guid.CreateVersion7();
        var documents = await scope.Uploads.Claim(uploadIds, await scope.Seals.Create(id, Ct), Ct);
        await scope.UnitOfWork.Commit(Ct);
        return (id, documents);
    }

    /// <summary>The clear content; null where it does not open any more.</summary>
    public async Task<byte[]?> Read(Guid complaintId, Document document)
    {
        await using var scope = Begin();
        await using var content = await scope.Uploads.Open(document, await scope.Seals.Of(complaintId, Ct), Ct);
        if (content is null)
        {
            return null;
        }

        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, Ct);
        return copy.ToArray();
    }

    public async Task<int> RemoveUnclaimed()
    {
        await using var scope = Begin();
        return await scope.Uploads.RemoveUnclaimed(Ct);
    }

    public async Task<NpgsqlConnection> Connect()
    {
        var connection = new NpgsqlConnection(_connectionString);
        await connection.OpenAsync(Ct);
        return connection;
    }

    public async Task<long> Rows() => (long)(await Scalar("select count(*) from ccs.mt_doc_upload"))!;

    /// <summary>All that the table says.</summary>
    public async Task<string> Table() => (string)(await Scalar("select coalesce(string_agg(t::text, '\n'), '') from ccs.mt_doc_upload t"))!;

    public async ValueTask DisposeAsync()
    {
        _cleaner.Dispose();
        Space.Dispose();
        await _store.DisposeAsync();
        await _connections.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    private async Task<object?> Scalar(string query)
    {
        await using var connection = await Connect();
        await using var command = new NpgsqlCommand(query, connection);
        return await command.ExecuteScalarAsync(Ct);
    }

    private sealed class NoCorrelation : ICorrelation
    {
        public string CorrelationId => "test";

        public string? CausationId => null;
    }

    internal sealed record Scope(IDocumentSession Session, IUploads Uploads, IComplaintSeals Seals, IUnitOfWork UnitOfWork)
        : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Session.DisposeAsync();
    }
}
