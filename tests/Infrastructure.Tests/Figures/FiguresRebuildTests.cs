using Ccs.Infrastructure.Figures;
using Ccs.Infrastructure.Tests.Support;
using Npgsql;

namespace Ccs.Infrastructure.Tests.Figures;

/// <summary>Made anew complaint by complaint, the rows are those that the projection made in the order of time.</summary>
[Collection("figures")]
public sealed class FiguresRebuildTests(PostgresFixture postgres)
{
    private static readonly string[] Tables = [.. FiguresSchema.Rebuilt.Except([FiguresSchema.Checks]), FiguresSchema.Keys];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_are_the_same_and_what_came_later_is_counted_once()
    {
        await using var bench = await FigureBench.Set(postgres);
        await bench.Live(FigureLives.Lives(6001, 40));
        await bench.CatchUp();
        var (rows, progress) = (await Rows(bench), await Progress(bench));
        rows.ShouldContain(row => row.Length > 0);

        // Not counted yet: the rebuild goes as far as the figures had got.
        await bench.Live(FigureLives.Lives(6101, 10));
        await Spoil(bench);
        await bench.Rebuild();

        (await Rows(bench)).ShouldBe(rows);
        (await Progress(bench)).ShouldBe(progress);
        await bench.CatchUp();
        var all = await Rows(bench);
        all.ShouldNotBe(rows);
        await bench.Rebuild();
        (await Rows(bench)).ShouldBe(all);
    }

    [Fact]
    public async Task Before_anything_was_counted_all_of_it_is()
    {
        await using var bench = await FigureBench.Set(postgres);
        await bench.Live(FigureLives.Lives(6201, 5));
        await bench.Rebuild();
        var rows = await Rows(bench);
        rows.ShouldContain(row => row.Length > 0);

        await bench.Rebuild();

        (await Rows(bench)).ShouldBe(rows);
    }

    private static Task<string[]> Rows(FigureBench bench) =>
        Task.WhenAll(Tables.Select(table => Text(bench, $"select string_agg(t::text, E'\\n' order by t::text) from {table} t")));

    private static Task<string> Progress(FigureBench bench) =>
        Text(bench, "select last_seq_id::text from ccs.mt_event_progression where name = 'Figures:All'");

    private static Task<string> Spoil(FigureBench bench) =>
        Text(bench, $"update {FiguresSchema.Charges} set x = 0, until = since + 1; delete from {FiguresSchema.Clocks}; select ''");

    private static async Task<string> Text(FigureBench bench, string question)
    {
        await using var connection = await bench.Bench.Connections.Pool.OpenConnectionAsync(Ct);
        await using var command = new NpgsqlCommand(question, connection);
        return await command.ExecuteScalarAsync(Ct) as string ?? string.Empty;
    }
}
