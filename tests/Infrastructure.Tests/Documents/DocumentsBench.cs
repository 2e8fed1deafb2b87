using System.Security.Cryptography;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Infrastructure.Documents;
using Ccs.Infrastructure.Documents.Blobs;
using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Keys;
using Ccs.Infrastructure.Messaging;
using Ccs.Infrastructure.Storage;
using Ccs.Infrastructure.Tests.Support;
using Marten;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Ccs.Infrastructure.Tests.Documents;

/// <summary>Uploads on a real database and a folder of their own, without the rest of the program.</summary>
internal sealed class DocumentsBench : IAsyncDisposable
{
    private readonly MasterKeys _keys = new("1", new Dictionary<string, string>(StringComparer.Ordinal) { ["1"] = NewKey() }, NewKey());
    private readonly string _connectionString;
    private readonly DatabaseConnections _connections;
    private readonly DocumentStore _store;

    private DocumentsBench(string connectionString)
    {
        _connectionString = connectionString;
        _connections = new DatabaseConnections(connectionString);
        _store = DocumentStore.For(options => MartenSetup.Configure(options, _connections.Pool, mayChangeSchema: true));
        Blobs = new FileBlobStore(new DocumentFolder(Folder));
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("ccs-documents-").FullName;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));

    /// <summary>To be replaced by one that fails.</summary>
    public IBlobStore Blobs { get; set; }

    public UploadOptions Limits { get; set; } = new();

    public IEnumerable<string> Files => Directory.GetFiles(Folder, "*", SearchOption.AllDirectories);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<DocumentsBench> Set(PostgresFixture postgres)
    {
        var bench = new DocumentsBench(await postgres.NewDatabase());
        await bench._store.Storage.Database.EnsureStorageExistsAsync(typeof(Upload), Ct);
        await bench._store.Storage.Database.EnsureStorageExistsAsync(typeof(WrappedKey), Ct);
        return bench;
    }

    /// <summary>A unit of work, as one command has it.</summary>
    public Scope Begin()
    {
        var session = _store.LightweightSession();
        var protector = new SecretProtector(_keys);
        var receiver = new UploadReceiver(_store, Blobs, new UploadSpace(_store, Limits), protector, new Secrets(Clock), Clock);
        var uploads = new Uploads(
            session,
            Blobs,
            receiver,
            new UploadPieces(_store, Blobs, receiver, protector, Clock),
            new UnclaimedUploads(_store, Blobs, Clock),
            protector,
            Clock
        );
        var unitOfWork = new MartenUnitOfWork(session, new BufferedOutbox(null!), new ScopedActor(), new NoCorrelation());
        return new Scope(session, uploads, new ComplaintSeals(session, new KeyWrapping(_keys)), unitOfWork);
    }

    public async Task<StoredUpload> Store(byte[] content, string name = "a.pdf") => await Store(new MemoryStream(content), name);

    public async Task<StoredUpload> Store(Stream content, string name = "a.pdf")
    {
        await using var scope = Begin();
        return await scope.Uploads.Store(name, content, Ct);
    }

    public async Task<string> Refusal(Stream content, string name = "a.pdf") =>
        (await Should.ThrowAsync<UploadRefusedException>(() => Store(content, name))).Code;

    /// <summary>A new complaint with these documents.</summary>
    public async Task<(Guid ComplaintId, IReadOnlyList<Document> Documents)> File(params Guid[] uploadIds)
    {
        await using var scope = Begin();
        var id = Guid.CreateVersion7();
        var documents = await scope.Uploads.Claim(uploadIds, scope.Seals.Create(id), Ct);
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
