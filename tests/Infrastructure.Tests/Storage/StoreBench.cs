using System.Security.Cryptography;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Keys;
using Ccs.Infrastructure.Messaging;
using Ccs.Infrastructure.Storage;
using Ccs.Infrastructure.Tests.Support;
using Marten;

namespace Ccs.Infrastructure.Tests.Storage;

/// <summary>The event store as the program configures it, on a database of its own and without the rest of the program.</summary>
internal sealed class StoreBench : IAsyncDisposable
{
    private readonly MasterKeys _keys = new("1", new Dictionary<string, string>(StringComparer.Ordinal) { ["1"] = NewKey() }, NewKey());

    private StoreBench(string connectionString)
    {
        ConnectionString = connectionString;
        Connections = new DatabaseConnections(connectionString);
        Store = DocumentStore.For(options => MartenSetup.Configure(options, Connections.Pool, mayChangeSchema: true));
    }

    public string ConnectionString { get; }

    public DatabaseConnections Connections { get; }

    public DocumentStore Store { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<StoreBench> Set(PostgresFixture postgres)
    {
        var bench = new StoreBench(await postgres.NewDatabase());
        await bench.Store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        return bench;
    }

    /// <summary>A unit of work, as one command has it.</summary>
    public Work Begin(Actor? actor = null, string? causation = null)
    {
        var session = Store.LightweightSession();
        var current = new ScopedActor { Actor = actor ?? Actor.Complainant };
        var unitOfWork = new MartenUnitOfWork(session, new BufferedOutbox(null!), current, new Correlation(causation));
        return new Work(session, new MartenComplaintStreams(session), unitOfWork, new ComplaintSeals(session, new KeyWrapping(_keys)));
    }

    public MartenDrafts Drafts(TimeProvider clock) => new(Store, new SecretProtector(_keys), clock);

    /// <summary>A new complaint with this history, each step a commit of its own.</summary>
    public async Task Append(Guid id, params IEnumerable<IReadOnlyList<IComplaintEvent>> commits)
    {
        foreach (var events in commits)
        {
            await using var work = Begin();
            if (await work.Streams.Load(id, null, Ct) is null)
            {
                work.Streams.Start(id, events);
            }
            else
            {
                work.Streams.Append(id, events);
            }

            await work.UnitOfWork.Commit(Ct);
        }
    }

    public string Json(object? value) => Store.Options.Serializer().ToJson(value);

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await Connections.DisposeAsync();
    }

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(AesGcmBox.KeyBytes));

    private sealed record Correlation(string? CausationId) : ICorrelation
    {
        public string CorrelationId => "the-call";
    }

    internal sealed record Work(IDocumentSession Session, MartenComplaintStreams Streams, MartenUnitOfWork UnitOfWork, ComplaintSeals Seals)
        : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Session.DisposeAsync();
    }
}
