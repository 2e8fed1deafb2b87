using Ccs.Infrastructure.Figures;
using Ccs.Infrastructure.Tests.Support;
using Ccs.TestKit;
using Npgsql;

namespace Ccs.Infrastructure.Tests.Figures;

/// <summary>The columns are read when somebody first asks, however long that takes.</summary>
[Collection("figures")]
public sealed class FigureImageTests(PostgresFixture postgres)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_gives_up_leaves_the_reading_going()
    {
        await using var bench = await FigureBench.Set(postgres);
        await bench.Live(FigureLives.Lives(7001, 5));
        await bench.CatchUp();
        var known = await bench.Figures.Known(null, Ct);
        await using var connection = await bench.Bench.Connections.Pool.OpenConnectionAsync(Ct);
        await using (var held = await connection.BeginTransactionAsync(Ct))
        {
            await using var hold = new NpgsqlCommand($"lock table {FiguresSchema.Charges} in access exclusive mode", connection, held);
            await hold.ExecuteNonQueryAsync(Ct);
            using var impatient = CancellationTokenSource.CreateLinkedTokenSource(Ct);
            var asked = bench.Images.Charges.At(known.Mark, impatient.Token);
            await Eventually.Holds(async () => await Waiting(bench) > 0, "the reading waits for the table");
            await impatient.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(() => asked);
            await Should.ThrowAsync<TimeoutException>(() => bench.Images.Charges.Ready(Ct));
            bench.Images.Charges.Mark.ShouldBe(0);
        }

        await Eventually.Holds(() => Task.FromResult(bench.Images.Charges.Mark >= known.Mark), "nobody asked again, and it is read");
        await bench.Images.Charges.Ready(Ct);
        (await bench.Images.Charges.At(known.Mark, Ct)).Mark.ShouldBe(bench.Images.Charges.Mark);
    }

    private static async Task<long> Waiting(FigureBench bench)
    {
        await using var command = bench.Bench.Connections.Pool.CreateCommand(
            "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
        );
        return (long)(await command.ExecuteScalarAsync(Ct))!;
    }
}
