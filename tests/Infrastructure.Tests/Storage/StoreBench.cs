using System.Security.Cryptography;
using Ccs.Application.Access;
using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Infrastructure.Bulk;
using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Keys;
using Ccs.Infrastructure.Messaging;
using Ccs.Infrastructure.Storage;
using Ccs.Infrastructure.Tests.Support;
using Marten;
using NSubstitute;
using Wolverine.Runtime;

namespace Ccs.Infrastructure.Tests.Storage;

/// <summary>The event store as the program configures it, on a database of its own and without the rest of the program.</summary>
internal sealed class StoreBench : IAsyncDisposable
{
    private readonly MasterKeys _keys = new("1", new Dictionary<string, string>(StringComparer.Ordinal) { ["1"] = NewKey() }, NewKey());

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ccs-keys-");

    private StoreBench(string connectionString, TimeProvider clock)
    {
        ConnectionString = connectionString;
        Connections = new DatabaseConnections(connectionString);
        Store = DocumentStore.For(options => MartenSetup.Configure(options, Connections.Pool, mayChangeSchema: true));
        Keys = new KeyNode(Connections, _keys, _folder.FullName, clock);
    }

    public string ConnectionString { get; }

    public DatabaseConnections Connections { get; }

    public DocumentStore Store { get; }

    public KeyNode Keys { get; }

    public MasterKeys Masters => _keys;

    public string KeyFolder => _folder.FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <param name="postgres">The server.</param>
    /// <param name="clock">That the keys live by; the machine's if none.</param>
    public static async Task<StoreBench> Set(PostgresFixture postgres, TimeProvider? clock = null)
    {
        var bench = new StoreBench(await postgres.NewDatabase(), clock ?? TimeProvider.System);
        await bench.Store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        return bench;
    }

    /// <summary>A unit of work, as one command has it.</summary>
    public Work Begin(Actor? actor = null, string? causation = null)
    {
        var session = Store.LightweightSession();
        var current = new ScopedActor { Actor = actor ?? Actor.Complainant };
        var seals = new ComplaintSeals(session, Keys.Wrapping, Keys.Current);
        var unitOfWork = new MartenUnitOfWork(
            session,
            new BufferedOutbox(null!),
            current,
            new Correlation(causation),
            seals,
            Office(current),
            []
        );
        return new Work(session, new MartenComplaintStreams(session), unitOfWork, seals);
    }

    /// <param name="lease">How long a claim lasts; the usual time if none.</param>
    /// <param name="clock">Of the business; the machine's if none.</param>
    public MartenNoticeStore Notices(NoticeLease? lease = null, TimeProvider? clock = null) =>
        new(Store, Keys.Wrapping, lease ?? NoticeLease.Usual, clock ?? TimeProvider.System, new ScopedMessageContextHolder());

    /// <summary>The address of a complaint's contact, sealed under a key of its own, which is stored with the session.</summary>
    public async Task<Sealed> Contact(IDocumentSession session, Guid complaintId) =>
        (await new ComplaintSeals(session, Keys.Wrapping, Keys.Current).Create(complaintId, Ct)).Seal("contact.address", "a@example.org");

    /// <param name="clock">Of the business.</param>
    /// <param name="megabytes">What all drafts may take.</param>
    /// <param name="network">Of the caller.</param>
    public MartenDrafts Drafts(TimeProvider clock, int megabytes = 1024, string network = "") =>
        new(Store, Keys.Days, new CallerNetwork(network), new DraftSpace(new DraftOptions { Megabytes = megabytes }, clock), clock);

    public SharedCounts Counts() => new(Connections, new BlindIndex(_keys));

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
        _folder.Delete(recursive: true);
    }

    /// <summary>A department of the ministry, whose only officer acts.</summary>
    internal static ActingOffice Office(ICurrentActor current)
    {
        IDirectoryEvent[] laid =
        [
            new AgencyRegistered(default, "council", null, "council", new Names("council", "council", "council")),
            new AgencyRegistered(default, "health", "council", "ministry", new Names("health", "health", "health")),
            new AgencyRegistered(default, "health-erbil", "health", "department", new Names("erbil", "erbil", "erbil")),
        ];
        var directory = new StillDirectory(laid.Aggregate(GovernmentDirectory.Empty, GovernmentDirectory.Evolve));
        var staff = Substitute.For<IStaffDirectory>();
        staff
            .WhoMaySee([], Ct)
            .ReturnsForAnyArgs([
                .. new[] { "health-erbil", "health", "health" }.Select(unit => new StaffMember(
                    Guid.NewGuid(),
                    unit,
                    unit,
                    Role.Officer,
                    unit,
                    null,
                    Language.En,
                    Active: true
                )),
            ]);
        return new ActingOffice(current, staff, directory);
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

    private sealed record CallerNetwork(string Token) : ICallerNetwork
    {
        public bool IsOffice => false;
    }
}
