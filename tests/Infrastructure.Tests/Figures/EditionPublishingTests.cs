using Ccs.Application.Figures;
using Ccs.Application.Figures.Editions;
using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Figures;
using Ccs.Domain.Figures.Editions;
using Ccs.Domain.Shared;
using Ccs.Domain.Time;
using Ccs.Infrastructure.Figures;
using Ccs.Infrastructure.Figures.Editions;
using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Keys;
using Ccs.Infrastructure.Storage;
using Ccs.Infrastructure.Tests.Support;
using Marten;

namespace Ccs.Infrastructure.Tests.Figures;

/// <summary>The job of the editions, on a store: once, the same bytes, whatever comes later.</summary>
[Collection("figures")]
public sealed class EditionPublishingTests(PostgresFixture postgres)
{
    private static readonly DateTimeOffset LastSecondOfMarch = new(2026, 3, 31, 20, 59, 59, TimeSpan.Zero);
    private static readonly DateOnly PublishedOn = new(2026, 5, 17);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_comes_once_and_the_last_second_of_a_month_in_Erbil_is_in_it()
    {
        await using var bench = await Lived(9, 8);

        (await Publish(bench)).ShouldBe(1);
        (await Publish(bench)).ShouldBe(0);

        var shelf = new EditionShelf(bench.Bench.Connections.Pool);
        var edition = (await shelf.Read("2026-04", Ct)).ShouldNotBeNull();
        edition.Months.Select(row => (row.Month, row.Figures.Filed?.Value)).ShouldBe([("2026-03", 10), ("2026-04", 10)]);
        (edition.Known, edition.Years.Count, edition.Revisions.Count).ShouldBe((new DateOnly(2026, 5, 10), 0, 0));
        (await shelf.Names("2026-04", Ct)).Count.ShouldBe(10);
        (await shelf.File("2026-04", "nothing", Ct)).ShouldBeNull();
    }

    [Fact]
    public async Task Before_its_day_there_is_none_and_none_of_what_is_not_counted_to_its_end()
    {
        await using var bench = await Lived(9, 0, new DateOnly(2026, 4, 14));
        (await Publish(bench)).ShouldBe(0);

        bench.Clock.SetUtcNow(FigureBench.Noon(new DateOnly(2026, 4, 15)));
        (await Publish(bench)).ShouldBe(1);
        bench.Clock.SetUtcNow(FigureBench.Noon(PublishedOn));
        (await Publish(bench)).ShouldBe(0, "nobody has closed the day that the next one knows");
        await Close(bench);
        (await Publish(bench)).ShouldBe(1);
    }

    [Fact]
    public async Task Late_events_and_erasures_change_no_edition_and_the_same_data_has_the_same_bytes()
    {
        await using var bench = await Lived(9, 8);
        await Publish(bench);
        var before = await Files(bench);

        var late = FigureBench.Noon(PublishedOn);
        await bench.Live(new Dictionary<Guid, IReadOnlyList<IComplaintEvent>>([FigureStory.Filed(900, late).Life]));
        await using (var session = bench.Bench.Store.LightweightSession())
        {
            session.Events.Append(FigureStory.Filed(1, late).Id, new PersonalDataErased(late, ErasureCause.Retention));
            await session.SaveChangesAsync(Ct);
        }

        await bench.CatchUp();
        (await Publish(bench)).ShouldBe(0);
        (await Files(bench)).ShouldBe(before);

        await bench.Rebuild();
        var known = await bench.Figures.Known(EditionCalendar.KnownOn(new EditionMonth(2026, 4)), Ct);
        var facts = await new EditionCounting(bench.Figures).Of(null, new EditionMonth(2026, 4), PublishedOn, known, Ct);
        var files = new EditionFiles(new EditionKey(bench.Bench.Masters)).Of(EditionMaking.Make(null, facts!));
        string[] again = [.. files.Select(Text).Order(StringComparer.Ordinal)];
        again.ShouldBe(before);
    }

    [Fact]
    public async Task Of_two_nodes_at_once_one_publishes()
    {
        await using var bench = await Lived(9, 8);
        await using var one = bench.Bench.Store.LightweightSession();
        await using var other = bench.Bench.Store.LightweightSession();

        (await Handler(bench, one).Handle(new PublishEditions(), Ct)).ShouldBe(1);
        (await Handler(bench, other).Handle(new PublishEditions(), Ct)).ShouldBe(1);

        await one.SaveChangesAsync(Ct);
        await Should.ThrowAsync<Exception>(other.SaveChangesAsync(Ct));
        (await bench.Bench.Store.QuerySession().Events.FetchStreamAsync(PublishedEditions.StreamId, token: Ct)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_but_the_job_publishes()
    {
        await using var bench = await Lived(1, 1);
        await using var session = bench.Bench.Store.LightweightSession();

        await Should.ThrowAsync<NotYoursToDoException>(Handler(bench, session, Actor.Complainant).Handle(new PublishEditions(), Ct));
    }

    /// <summary>So many until the last second of March, and so many from the first one of April on.</summary>
    private async Task<FigureBench> Lived(int march, int april, DateOnly? today = null)
    {
        var bench = await FigureBench.Set(postgres, today ?? PublishedOn);
        var stories = Enumerable
            .Range(1, march)
            .Select(number => FigureStory.Filed(number, LastSecondOfMarch).Life)
            .Concat(Enumerable.Range(101, april).Select(number => FigureStory.Filed(number, LastSecondOfMarch.AddSeconds(1)).Life));
        await bench.Live(new Dictionary<Guid, IReadOnlyList<IComplaintEvent>>(stories));
        await Close(bench);
        return bench;
    }

    private static async Task Close(FigureBench bench)
    {
        await using var session = bench.Bench.Store.LightweightSession();
        var now = bench.Clock.GetUtcNow();
        new MartenClosedDays(session).Record(new DayClosed(now, WorkingCalendar.DayOf(now).AddDays(-1)));
        await session.SaveChangesAsync(Ct);
        await bench.CatchUp();
    }

    private static async Task<int> Publish(FigureBench bench)
    {
        await using var session = bench.Bench.Store.LightweightSession();
        var published = await Handler(bench, session).Handle(new PublishEditions(), Ct);
        await session.SaveChangesAsync(Ct);
        return published;
    }

    private static PublishEditionsHandler Handler(FigureBench bench, IDocumentSession session, Actor? actor = null)
    {
        var current = new ScopedActor { Actor = actor ?? Actor.System("edition") };
        var stream = new FoldedStream<PublishedEditions, EditionPublished>(
            bench.Bench.Store,
            bench.Clock,
            PublishedEditions.StreamId,
            PublishedEditions.None,
            PublishedEditions.Evolve
        );
        var directory = new FoldedStream<GovernmentDirectory, IDirectoryEvent>(
            bench.Bench.Store,
            bench.Clock,
            GovernmentDirectory.StreamId,
            GovernmentDirectory.Empty,
            GovernmentDirectory.Evolve
        );
        return new PublishEditionsHandler(
            current,
            new FigureDesk(current, null!, null!, bench.Clock),
            new MartenEditions(session, stream, new EditionShelf(bench.Bench.Connections.Pool)),
            bench.Figures,
            new EditionCounting(bench.Figures),
            new EditionFiles(new EditionKey(bench.Bench.Masters)),
            new MartenDirectory(session, directory)
        );
    }

    private static async Task<IReadOnlyList<string>> Files(FigureBench bench)
    {
        var shelf = new EditionShelf(bench.Bench.Connections.Pool);
        List<string> files = [];
        foreach (var name in await shelf.Names("2026-04", Ct))
        {
            files.Add(Text((await shelf.File("2026-04", name, Ct))!));
        }

        return [.. files.Order(StringComparer.Ordinal)];
    }

    private static string Text(EditionFile file) => $"{file.Name} {Convert.ToHexString(file.Content.Span)}";
}
