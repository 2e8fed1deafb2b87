using Npgsql;

namespace Ccs.WebApi.Tests.Figures;

/// <summary>Figures that have not counted what happened: readiness says so until they are rebuilt.</summary>
[Collection(PastsCollection.Name)]
public sealed class FiguresReadyTests(PostgresFixture postgres)
{
    [Fact]
    public async Task What_was_not_counted_fails_readiness_until_a_rebuild()
    {
        var settings = CcsFixture.Program(await postgres.NewDatabase(), CcsProgram.NewDataFolder());
        var demo = await CcsProgram.Command(settings, "demo", "--bulk", "--complaints", "120", "--seed", "3", "--until", "2026-11-01");
        demo.ExitCode.ShouldBe(0, demo.Output);
        await using (var program = CcsProgram.Serve(settings))
        {
            using var api = new Api(await program.Address);
            await Eventually.Holds(async () => await Behind(api) == 0, "the figures to have read all", seconds: 60);
            (await Counted(api)).ShouldBe(HttpStatusCode.OK)["checks"]["figures"]!["status"]!.GetValue<string>().ShouldBe("healthy");

            await Run(
                settings,
                "delete from ccs.figure_charge where filed in (select filed from ccs.figure_charge where n & 32 <> 0 limit 1)"
            );

            var told = (await Counted(api)).ShouldBe(HttpStatusCode.ServiceUnavailable);
            told.Text("status").ShouldBe("unhealthy");
            var kinds = told["checks"]["figures"]!["data"]!["kinds"]!.GetValue<string>().Split(", ");
            kinds.ShouldContain("complaint-answered");
            program.Log.ShouldContain("-- projections rebuild");
            await program.Stop();
        }

        var rebuilt = await CcsProgram.Command(settings, "projections", "rebuild");

        rebuilt.ExitCode.ShouldBe(0, rebuilt.Output);
        await using var again = CcsProgram.Serve(settings);
        using var after = new Api(await again.Address);
        await Eventually.Holds(async () => (await after.Get("/health/ready")).Status == HttpStatusCode.OK, "ready again");
        (await Counted(after)).ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>Readiness after the count of the night.</summary>
    private static async Task<Answer> Counted(Api api)
    {
        (await api.Post("/dev/jobs/figures")).ShouldBe(HttpStatusCode.OK);
        return await api.Get("/health/ready");
    }

    private static async Task<long> Behind(Api api) =>
        (await api.Get("/health/ready"))["checks"]["projections"]!["data"]!["eventsBehind"]!.GetValue<long>();

    private static async Task Run(Dictionary<string, string> settings, string sql)
    {
        await using var connection = new NpgsqlConnection(settings["ConnectionStrings__Ccs"]);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        (await command.ExecuteNonQueryAsync()).ShouldBeGreaterThan(0);
    }
}
