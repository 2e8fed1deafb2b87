using Ccs.Application.Figures;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Figures.Facts;
using Ccs.Domain.Time;
using Ccs.Infrastructure.Figures;
using Ccs.Infrastructure.Figures.Columns;
using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Tests.Storage;
using Ccs.Infrastructure.Tests.Support;
using Marten;
using Microsoft.Extensions.Time.Testing;

namespace Ccs.Infrastructure.Tests.Figures;

/// <summary>Histories in a store, figures as the daemon counts them, and the same from the events alone.</summary>
internal sealed class FigureBench : IAsyncDisposable
{
    private static readonly Names Anything = new("A", "A", "A");

    private readonly Dictionary<Guid, long> _begun = [];

    private FigureBench(StoreBench bench, DateOnly today)
    {
        Bench = bench;
        Clock = new FakeTimeProvider(Noon(today));
        Days = new FigureDays(bench.Connections.Pool, bench.Store, new DirectoryPast(), Clock);
        Images = new FigureImages(bench.Connections.Pool, Clock);
        Figures = new FiguresStore(bench.Connections.Pool, Days, Images);
        BySql = new FiguresStore(bench.Connections.Pool, Days, null);
    }

    public StoreBench Bench { get; }

    public FakeTimeProvider Clock { get; }

    public FigureDays Days { get; }

    public FigureImages Images { get; }

    public IFigures Figures { get; }

    public IFigures BySql { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<FigureBench> Set(PostgresFixture postgres, DateOnly? today = null)
    {
        var figures = new FigureBench(await StoreBench.Set(postgres), today ?? new DateOnly(2030, 1, 1));
        var at = Noon(new DateOnly(2025, 12, 1));
        await figures.Change(
            new AgencyRegistered(at, "centre", null, "centre", Anything),
            new AgencyRegistered(at, "health", "centre", "ministry", Anything),
            new AgencyRegistered(at, "municipalities", "centre", "ministry", Anything),
            new AgencyRegistered(at, "health-erbil", "health", "department", Anything),
            new AgencyRegistered(at, "health-duhok", "health", "department", Anything),
            new CategoryRegistered(at, "conduct", null, Anything),
            new CategoryRegistered(at, "fees", "conduct", Anything),
            new CategoryRegistered(at, "delay", null, Anything)
        );
        return figures;
    }

    public static DateTimeOffset Noon(DateOnly day) => new(day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero);

    public async Task Change(params IReadOnlyList<IDirectoryEvent> events)
    {
        await using var session = Bench.Store.LightweightSession();
        session.Events.Append(GovernmentDirectory.StreamId, events);
        await session.SaveChangesAsync(Ct);
    }

    /// <summary>Histories, cut by days as they would have come: all of a month before any of the next.</summary>
    public async Task Live(IReadOnlyDictionary<Guid, IReadOnlyList<IComplaintEvent>> histories, int daysACut = 30)
    {
        var cuts = histories
            .SelectMany(life => life.Value.Select(e => (life.Key, Event: e)))
            .GroupBy(e => WorkingCalendar.DayOf(e.Event.At).DayNumber / daysACut)
            .OrderBy(cut => cut.Key);
        foreach (var cut in cuts)
        {
            await using var session = Bench.Store.LightweightSession();
            foreach (var life in cut.GroupBy(e => e.Key, e => (object)e.Event))
            {
                object[] events = [.. life];
                var version = _begun.GetValueOrDefault(life.Key);
                _begun[life.Key] = version + events.Length;
                _ =
                    version == 0
                        ? session.Events.StartStream(life.Key, events)
                        : session.Events.Append(life.Key, version + events.Length, events);
            }

            await session.SaveChangesAsync(Ct);
        }
    }

    /// <summary>As the daemon does it, from where it was.</summary>
    public async Task CatchUp()
    {
        using var daemon = await Bench.Store.BuildProjectionDaemonAsync();
        await daemon.StartAllAsync();
        await daemon.WaitForNonStaleData(TimeSpan.FromMinutes(5));
        await daemon.StopAllAsync();
    }

    public Task Rebuild() =>
        new ProjectionRebuild(Bench.Store, [new FiguresRebuild(Bench.Connections.Pool, Bench.Store, new DirectoryPast())]).Run(
            _ => { },
            Ct
        );

    /// <summary>From the events alone: as it was known at the mark.</summary>
    public async Task<IReadOnlyList<KnownRound>> Rounds(long mark)
    {
        await using var session = Bench.Store.QuerySession();
        var events = await session.Events.QueryAllRawEvents().OrderBy(e => e.Sequence).ToListAsync(Ct);
        var directory = GovernmentDirectory.Empty;
        var calendar = directory.Calendar();
        var lives = new Dictionary<Guid, ComplaintFigures>();
        foreach (var e in events)
        {
            if (e.Data is IDirectoryEvent change)
            {
                directory = GovernmentDirectory.Evolve(directory, change);
                calendar = directory.Calendar();
            }

            if (
                e.Data is IComplaintEvent of
                && ComplaintFigures.Evolve(lives.GetValueOrDefault(e.StreamId), of, e.Sequence, calendar) is { } facts
            )
            {
                lives[e.StreamId] = facts;
            }
        }

        return [.. lives.Values.SelectMany(facts => facts.AsKnown(mark))];
    }

    public async Task Run(string sql)
    {
        await using var command = Bench.Connections.Pool.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Ct);
    }

    public ValueTask DisposeAsync()
    {
        Images.Dispose();
        return Bench.DisposeAsync();
    }
}
