using Ccs.Application.Figures;
using Ccs.Domain.Agencies;
using Ccs.Domain.Figures.Counting;
using Ccs.Infrastructure.Figures;
using Ccs.Infrastructure.Tests.Figures.Truth;
using Ccs.Infrastructure.Tests.Support;

namespace Ccs.Infrastructure.Tests.Figures;

/// <summary>
/// Every figure is what a second computation says, which is slow, reads the events alone, and is written in another language. Where the two
/// differ, one of them has misread the rules of counting.
/// </summary>
[Collection("figures")]
public sealed class FigureTruthTests(PostgresFixture postgres)
{
    private const int Count = 200;

    private static readonly Names Anything = new("A", "A", "A");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_figure_is_what_the_event_table_says_by_itself()
    {
        await using var bench = await FigureBench.Set(postgres);
        await Live(bench, Count);
        await bench.CatchUp();
        (await new FigureCheck(bench.Bench.Connections.Pool).Run(Ct)).ShouldBeNull("what is counted twice every night");
        long entries = 0;
        DateOnly?[] days = [new(2026, 2, 28), new(2026, 5, 15), new(2026, 9, 30), null];
        foreach (var day in days.Concat(await Releases(bench)))
        {
            var known = await bench.Figures.Known(day, Ct);
            await using var slow = await SlowFigures.Of(bench.Bench.ConnectionString, known.Day);
            slow.Mark.ShouldBe(known.Mark);
            foreach (var question in FigureQuestions.Of(known.Day).Concat(FigureQuestions.EveryGrouping(known.Day)))
            {
                var counts = await slow.Count(question);
                entries += counts.Values.Sum(row => row.Late.N + row.Returned.N);
                ShouldBeTheSame(await bench.Figures.Count(question, known, null, Ct), counts, $"counts {question}");
            }

            foreach (var question in FigureQuestions.Of(known.Day))
            {
                var counts = await slow.Count(question);
                ShouldBeTheSame(await bench.BySql.Count(question, known, null, Ct), counts, $"counts by SQL {question}");
                var times = await slow.Times(question);
                ShouldBeTheSame(await bench.Figures.Times(question, known, null, Ct), times, $"times {question}");
                ShouldBeTheSame(await bench.BySql.Times(question, known, null, Ct), times, $"times by SQL {question}");
                ShouldBeTheSame(await bench.Figures.Ageing(question, known, null, Ct), await slow.Ageing(question), $"ageing {question}");
                var flow = Sorted(await slow.Flow(question));
                Sorted(await bench.Figures.Flow(question, known, null, Ct)).ShouldBe(flow, $"flow {question}");
                Sorted(await bench.BySql.Flow(question, known, null, Ct)).ShouldBe(flow, $"flow by SQL {question}");
            }
        }

        entries.ShouldBeGreaterThan(Count);
        (await Unlived(bench)).ShouldBeEmpty();
    }

    /// <summary>Days on which a duplicate came back whose promise had passed meanwhile: it lies in triage for a short time.</summary>
    private static async Task<IReadOnlyList<DateOnly?>> Releases(FigureBench bench)
    {
        await using var command = bench.Bench.Connections.Pool.CreateCommand(
            """
            select ((data ->> 'at')::timestamptz at time zone 'Asia/Baghdad')::date from ccs.mt_events released
            where type = 'duplicate-released' and (
                select (told.data -> 'terms' ->> 'dueOn')::date from ccs.mt_events told
                where told.stream_id = released.stream_id and told.seq_id < released.seq_id and told.data -> 'terms' ->> 'dueOn' is not null
                order by told.seq_id desc limit 1) < (released.data ->> 'at')::date
            order by seq_id limit 2
            """
        );
        List<DateOnly?> days = [];
        await using var reader = await command.ExecuteReaderAsync(Ct);
        while (await reader.ReadAsync(Ct))
        {
            days.Add(reader.GetFieldValue<DateOnly>(0));
        }

        days.Count.ShouldBe(2);
        return days;
    }

    /// <summary>What no life went through: a test of these would say nothing of it.</summary>
    private static async Task<string> Unlived(FigureBench bench)
    {
        await using var command = bench.Bench.Connections.Pool.CreateCommand(
            """
            with e as (select stream_id, type, data, seq_id from ccs.mt_events),
            closed as (select * from e where type = 'complaint-closed')
            select string_agg(what, ', ') from (values
                ('referred', (select count(*) from e where type = 'complaint-referred')),
                ('returned', (select count(*) from e where type = 'complaint-returned')),
                ('returned without a promise', (select count(*) from e where type = 'complaint-returned' and data -> 'terms' is null)),
                ('reopened twice', (select count(*) from e where type = 'complaint-reopened' and (data ->> 'round')::int = 3)),
                ('recategorised', (select count(*) from e where type = 'complaint-recategorised')),
                ('corrected', (select count(*) from e where type = 'complaint-corrected')),
                ('erased', (select count(*) from e where type = 'personal-data-erased')),
                ('expired', (select count(*) from closed where data ->> 'reason' = 'expired')),
                ('withdrawn', (select count(*) from closed where data ->> 'reason' = 'withdrawn')),
                ('a duplicate', (select count(*) from closed where data ->> 'rejection' = 'duplicate')),
                ('a duplicate no more', (select count(*) from e where type = 'duplicate-released')),
                ('a duplicate, reopened', (
                    select count(*) from closed where data ->> 'rejection' = 'duplicate' and exists (
                        select from e where e.stream_id = closed.stream_id and e.seq_id > closed.seq_id and type = 'complaint-reopened'))),
                ('a duplicate, reopened, that no agency ever had', (
                    select count(*) from closed where data ->> 'rejection' = 'duplicate' and exists (
                        select from e where e.stream_id = closed.stream_id and e.seq_id > closed.seq_id and type = 'complaint-reopened')
                        and not exists (select from e where e.stream_id = closed.stream_id and type = 'complaint-assigned'
                            and e.seq_id < closed.seq_id))),
                ('question lapsed', (select count(*) from e where type = 'question-lapsed')),
                ('correction lapsed', (select count(*) from e where type = 'correction-lapsed')),
                ('extended', (select count(*) from e where type = 'deadline-extended')),
                ('moved', (select count(*) from e where type = 'deadline-moved')),
                ('missed', (select count(*) from e where type = 'deadline-missed')),
                ('succeeded', (select count(*) from e where type = 'complaint-succeeded'))) as lived(what, times)
            where times = 0
            """
        );
        return await command.ExecuteScalarAsync(Ct) as string ?? string.Empty;
    }

    /// <summary>A life is told in parts, and between them government changes.</summary>
    private static async Task Live(FigureBench bench, int count)
    {
        var lives = FigureLives.Lives(7001, count).ToDictionary(life => life.Key, life => VariedLives.Of(life.Key, life.Value));
        var from = DateOnly.MinValue;
        foreach (var (until, changes) in Changes())
        {
            await bench.Live(FigureLives.Between(lives, from, until));
            await bench.Change([.. changes.Select(change => change(FigureBench.Noon(until)))]);
            from = until;
        }

        await bench.Live(FigureLives.Between(lives, from, DateOnly.MaxValue));
    }

    private static IEnumerable<(DateOnly Until, Func<DateTimeOffset, IDirectoryEvent>[] Changes)> Changes() =>
        [
            (
                new(2026, 2, 20),
                [
                    at => new HolidayKept(at, new DateOnly(2026, 3, 22), Anything),
                    at => new YearlyHolidayKept(at, 4, 7, Anything),
                    at => new AgencyRenamed(at, "health-duhok", Anything),
                ]
            ),
            (
                new(2026, 4, 1),
                [
                    at => new AgencyMoved(at, "municipalities", "centre", "health"),
                    at => new HolidayKept(at, new DateOnly(2026, 4, 20), Anything),
                    at => new YearlyHolidayDropped(at, 4, 7),
                ]
            ),
            (
                new(2026, 6, 1),
                [
                    at => new AgencySucceeded(at, "health-duhok", "health-erbil"),
                    at => new HolidayKept(at, new DateOnly(2026, 6, 14), Anything),
                    at => new HolidayKept(at, new DateOnly(2026, 7, 14), Anything),
                ]
            ),
            (
                new(2026, 7, 1),
                [
                    at => new HolidayDropped(at, new DateOnly(2026, 7, 14)),
                    at => new AgencyMoved(at, "municipalities", "health", "centre"),
                    at => new AgencySucceeded(at, "health-erbil", "municipalities"),
                ]
            ),
            (new(2026, 12, 1), [at => new AgencyBroughtBack(at, "health-duhok")]),
        ];

    private static void ShouldBeTheSame<T>(
        IReadOnlyDictionary<FigureGroup, T> figures,
        IReadOnlyDictionary<FigureGroup, T> slow,
        string which
    ) => Reference.Text(figures).ShouldBe(Reference.Text(slow), which);

    private static string[] Sorted(IReadOnlyList<FigureFlowRow> rows) =>
        [.. rows.Select(row => Reference.Text<FigureFlowRow>([row])).Order(StringComparer.Ordinal)];
}
