using Ccs.Domain.Access;
using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Proof;
using Ccs.Infrastructure.Proof.Witnesses;
using Ccs.Infrastructure.Storage;
using Ccs.Infrastructure.Tests.Support;
using Marten;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ccs.Infrastructure.Tests.Proof;

/// <summary>The event store with its seals and its log, on a database and in folders of its own.</summary>
internal sealed class LogBench : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ccs-log-");

    private LogBench(string connectionString, bool development)
    {
        Mode = new RunMode(development, LaysSchema: true, RunsClock: true);
        ConnectionString = connectionString;
        Connections = new DatabaseConnections(connectionString);
        Seals = new EventSeals(Keys);
        Sealing = new EventSealing(Seals);
        Store = DocumentStore.For(options =>
        {
            MartenSetup.Configure(options, Connections.Pool, mayChangeSchema: true);
            options.Listeners.Add(Sealing);
            options.Events.TimeProvider = Clock;
        });
        Unsealed = DocumentStore.For(options => MartenSetup.Configure(options, Connections.Pool, mayChangeSchema: true));
        Options = new LogOptions("ccs.example.org/log", TimeSpan.FromMinutes(10), [.. Folders.Select(folder => folder.FullName)], false);
        Writer = NewWriter();
    }

    public string ConnectionString { get; }

    public DatabaseConnections Connections { get; }

    /// <summary>Of the program and of its events.</summary>
    public MovableClock Clock { get; } = new();

    public RunMode Mode { get; }

    public LogKeys Keys { get; } = new(DevelopmentLogKeys.New());

    public EventSeals Seals { get; }

    public EventSealing Sealing { get; }

    public LogOptions Options { get; }

    public DocumentStore Store { get; }

    /// <summary>As somebody else writes to the same tables.</summary>
    public DocumentStore Unsealed { get; }

    public LogWriter Writer { get; }

    public OuterPromise Outer => new(Options, mayMake: true);

    public IEnumerable<DirectoryInfo> Folders =>
        new[] { "one", "two" }.Select(name => new DirectoryInfo(Path.Combine(_folder.FullName, name)));

    /// <summary>Who signs beside the log.</summary>
    public LogWitnesses Witnesses { get; set; } = new([]);

    public PublicLog Shown => new(Connections, Keys, Witnesses);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<LogBench> Set(PostgresFixture postgres, bool development = false)
    {
        var bench = new LogBench(await postgres.NewDatabase(), development);
        await bench.Store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        return bench;
    }

    public LogWriter NewWriter(TimeProvider? clock = null) => new(Connections, Tools(clock));

    /// <param name="clock">Of a program that was started anew; null: of the bench.</param>
    public LogTools Tools(TimeProvider? clock = null) =>
        new(
            Keys,
            Seals,
            Outer,
            new LogBeginning(Store, Options, Outer, clock ?? Clock),
            clock ?? Clock,
            Mode,
            NullLogger<LogWriter>.Instance
        );

    /// <summary>So many commits of one event each.</summary>
    public async Task Look(int times, DocumentStore? by = null)
    {
        for (var look = 0; look < times; look++)
        {
            await using var session = (by ?? Store).LightweightSession();
            Look(session);
            await session.SaveChangesAsync(Ct);
        }
    }

    /// <summary>One event, by a program that has another clock.</summary>
    public async Task<int> LookBy(TimeProvider clock)
    {
        await using var store = DocumentStore.For(options =>
        {
            MartenSetup.Configure(options, Connections.Pool, mayChangeSchema: true);
            options.Listeners.Add(Sealing);
            options.Events.TimeProvider = clock;
        });
        await Look(1, store);
        return 1;
    }

    public static Guid Look(IDocumentSession session)
    {
        var stream = Guid.CreateVersion7();
        session.LastModifiedBy = "staff:1";
        session.Events.StartStream(stream, new CaseAccessed(TimeProvider.System.GetUtcNow(), stream, "case", null, "1"));
        return stream;
    }

    /// <summary>All that is committed gets its leaf, and is promised.</summary>
    public async Task<long> Write()
    {
        await using var term = (await Writer.TryBegin(Ct))!;
        while (await term.Append(Ct) > 0)
        {
            // There may be more.
        }

        await term.Sign(Ct);
        return term.Size;
    }

    public async Task Publish() => (await Writer.PublishNow(Ct)).ShouldBeTrue();

    public Task<LogReport> Verify(TimeProvider? clock = null) => new LogVerification(Connections, Tools(clock)).Run(Ct);

    /// <summary>The kinds that a check finds.</summary>
    public async Task<string[]> Kinds(TimeProvider? clock = null) =>
        [.. (await Verify(clock)).Findings.Select(finding => finding.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>As whoever owns the database.</summary>
    public async Task Run(string statement)
    {
        await using var command = Connections.Pool.CreateCommand(statement);
        await command.ExecuteNonQueryAsync(Ct);
    }

    public async Task<long> Count(string query)
    {
        await using var command = Connections.Pool.CreateCommand(query);
        return (long)(await command.ExecuteScalarAsync(Ct))!;
    }

    /// <summary>Each committed event stands in the log once, and nothing else does.</summary>
    public async Task RequireEachOnce()
    {
        (await Count("select count(*) from ccs.mt_events")).ShouldBe(await Count("select count(seq_id) from ccs.ccs_log"));
        (await Count("select count(*) from ccs.mt_events e join ccs.ccs_log l using (seq_id)")).ShouldBe(
            await Count("select count(*) from ccs.mt_events")
        );
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await Unsealed.DisposeAsync();
        await Connections.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
