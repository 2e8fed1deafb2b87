using Npgsql;

namespace Ccs.WebApi.Tests.MadeUp;

/// <summary>Complaints that were written in bulk are complaints like others.</summary>
[Collection(PastsCollection.Name)]
public sealed class BulkInUseTests(PostgresFixture postgres)
{
    private const string Rows = """
        select 'row ' || id || ' ' || data from ccs.mt_doc_caserow
        union all select 'tracking ' || id || ' ' || data from ccs.mt_doc_complainttracking order by 1
        """;

    [Fact]
    public async Task Rows_that_were_spoilt_come_back_as_they_were_written()
    {
        var settings = await Loaded("--complaints", "120");
        var written = await Unaltered(settings);
        await Run(settings, """update ccs.mt_doc_caserow set data = data || '{"status": "filed", "round": 9}'""");
        await Run(settings, "delete from ccs.mt_doc_complainttracking where id in (select id from ccs.mt_doc_caserow limit 40)");

        var rebuilt = await CcsProgram.Command(settings, "projections", "rebuild");

        rebuilt.ExitCode.ShouldBe(0, rebuilt.Output);
        (await Unaltered(settings)).ShouldBe(written);
        written.Length.ShouldBeGreaterThan(200);
    }

    [Fact]
    public async Task They_are_found_read_decided_and_counted()
    {
        var settings = await Loaded("--complaints", "120");
        var (id, number, agency) = await RunningCase(settings);
        await using var program = CcsProgram.Serve(settings);
        using var api = new Api(await program.Address);
        await Eventually.Holds(
            async () => (await api.Get("/health/ready")) is { Status: HttpStatusCode.OK } ready && Behind(ready) == 0,
            "the figures to have read all events"
        );
        var officer = await api.As($"officer.{agency}");

        (await officer.Get($"/api/v1/cases?q={number}")).ShouldBe(HttpStatusCode.OK)["items"].AsArray().Count.ShouldBe(1);
        var seen = (await officer.Get($"/api/v1/cases/{id}")).ShouldBe(HttpStatusCode.OK);
        var title = seen.Text("title");
        title.ShouldNotBeNullOrWhiteSpace();
        (await officer.Get($"/api/v1/cases?q={Uri.EscapeDataString(title.Split(' ').MaxBy(word => word.Length)!)}"))
            .ShouldBe(HttpStatusCode.OK)
            .Body.ShouldContain(id);
        (await officer.Decide(id, "answer", Scenario.Answering)).ShouldBe(HttpStatusCode.OK);
        (await officer.Get($"/api/v1/cases/{id}")).Text("status").ShouldBe("answered");
        (await BulkHistoriesTests.Lines(settings, "select count(*) > 20 from ccs.figure_charge")).ShouldBe(["True"]);
        await Eventually.Holds(async () => Behind(await api.Get("/health/ready")) == 0, "the figures to read the answer");
    }

    [Fact]
    public async Task What_is_planted_is_in_the_events()
    {
        const string Late = """
            select count(distinct e.stream_id) filter (where e.type = 'deadline-missed') || ' of ' || count(distinct e.stream_id)
            from ccs.mt_events e where e.stream_id in (
                select a.stream_id from ccs.mt_events a where a.type = 'complaint-assigned' and a.data ->> 'agencyId' = 'electricity')
            """;
        var plain = await Loaded("--complaints", "600");
        var planted = await Loaded("--complaints", "600", "--plant", "late:electricity:6");

        var (before, after) = (Shares(await BulkHistoriesTests.Lines(plain, Late)), Shares(await BulkHistoriesTests.Lines(planted, Late)));

        before.ShouldBeInRange(0.1, 0.3);
        after.ShouldBeInRange(0.45, 0.75);

        static double Shares(string[] lines) =>
            lines.Single().Split(" of ") is [var late, var all] ? double.Parse(late, null) / double.Parse(all, null) : 0;
    }

    [Theory]
    [InlineData("health:many", "factor")]
    [InlineData("volume:nobody:2", "nobody")]
    public async Task What_cannot_be_planted_is_refused(string plant, string named)
    {
        var settings = CcsFixture.Program(await postgres.NewDatabase(), CcsProgram.NewDataFolder());

        var refused = await CcsProgram.Command(settings, "demo", "--complaints", "10", "--until", "2026-11-01", "--plant", plant);

        refused.ExitCode.ShouldBe(2);
        refused.Output.ShouldContain(named);
        refused.Output.ShouldContain($"--plant {plant}");
    }

    private async Task<Dictionary<string, string>> Loaded(params string[] arguments)
    {
        var settings = CcsFixture.Program(await postgres.NewDatabase(), CcsProgram.NewDataFolder());
        var demo = await CcsProgram.Command(settings, ["demo", .. arguments, "--seed", "9", "--until", "2026-11-01", "--bulk"]);
        demo.ExitCode.ShouldBe(0, demo.Output);
        return settings;
    }

    private static long Behind(Answer ready) => ready["checks"]!["projections"]!["data"]!["eventsBehind"]!.GetValue<long>();

    private static async Task<(string Id, string Number, string Agency)> RunningCase(Dictionary<string, string> settings)
    {
        const string Running = """
            select id || ' ' || case_number || ' ' || agency_id from ccs.mt_doc_caserow
            where status = 'Assigned' and desk = 'Agency' order by id limit 1
            """;
        await using var connection = new NpgsqlConnection(settings["ConnectionStrings__Ccs"]);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(Running, connection);
        return ((string)(await command.ExecuteScalarAsync())!).Split(' ') is [var id, var number, var agency]
            ? (id, number, agency)
            : default;
    }

    private static async Task<string[]> Unaltered(Dictionary<string, string> settings) => await BulkHistoriesTests.Lines(settings, Rows);

    private static async Task Run(Dictionary<string, string> settings, string statement)
    {
        await using var connection = new NpgsqlConnection(settings["ConnectionStrings__Ccs"]);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
