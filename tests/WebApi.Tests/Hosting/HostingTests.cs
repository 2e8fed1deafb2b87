using System.Diagnostics;

namespace Ccs.WebApi.Tests.Hosting;

/// <summary>Starting, stopping, crashing; Development and Production.</summary>
[Collection(OwnProgramsCollection.Name)]
public sealed class HostingTests(PostgresFixture postgres)
{
    [Fact]
    public async Task From_nothing_it_starts_a_database_of_its_own_finds_it_after_a_crash_and_stops_it_on_exit()
    {
        var settings = CcsFixture.Program(string.Empty, CcsProgram.NewDataFolder());
        string complaint;
        await using (var first = CcsProgram.Serve(settings))
        {
            var since = Stopwatch.GetTimestamp();
            complaint = (await Scenario.Filed(new Api(await first.Address))).ComplaintId;
            Stopwatch.GetElapsedTime(since).ShouldBeLessThan(TimeSpan.FromSeconds(60));
            first.Log.ShouldContain(settings["Ccs__DataFolder"]);
            await first.Kill();
        }

        await using (var second = CcsProgram.Serve(settings))
        {
            var centre = await new Api(await second.Address).As("centre");
            (await centre.Get($"/api/v1/cases/{complaint}")).ShouldBe(HttpStatusCode.OK);
            (await second.Stop()).ShouldBe(0);
            second.Log.ShouldContain("PostgreSQL stopped");
        }

        Directory.EnumerateFiles(settings["Ccs__DataFolder"], "postmaster.pid", SearchOption.AllDirectories).ShouldBeEmpty();
        var keys = Directory.EnumerateFiles(settings["Ccs__DataFolder"], "keys.json", SearchOption.AllDirectories).Single();
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(keys).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        Directory.Delete(settings["Ccs__DataFolder"], recursive: true);
    }

    [Fact]
    public async Task Production_refuses_a_database_that_is_behind_until_it_is_laid_by_command()
    {
        var settings = CcsFixture.Production(await postgres.NewDatabase(), CcsProgram.NewDataFolder());

        var assertion = await CcsProgram.Command(settings, "db-assert");
        assertion.ExitCode.ShouldBe(1, assertion.Output);
        var refused = await CcsProgram.Command(settings, "--urls", "http://127.0.0.1:0");
        refused.ExitCode.ShouldBe(3, refused.Output);
        refused.Output.ShouldContain("db-apply");

        var laid = await CcsProgram.Command(settings, "db-apply");
        laid.ExitCode.ShouldBe(0, laid.Output);
        (await CcsProgram.Command(settings, "db-assert")).ExitCode.ShouldBe(0);
        await using var program = CcsProgram.Serve(settings);
        var api = new Api(await program.Address);
        (await api.Get("/api/v1/agencies")).ShouldBe(HttpStatusCode.OK);
        (await api.Get("/dev/mailbox.json")).ShouldBe(HttpStatusCode.NotFound);
        (await api.Post("/dev/clock", new { advance = "PT1H" })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await api.Post("/api/v1/sessions", new { userName = "centre", password = CcsFixture.Password })).ShouldBe(
            HttpStatusCode.Unauthorized,
            "session.failed"
        );
    }

    [Fact]
    public async Task Demo_staff_of_a_database_that_was_tried_out_in_Development_are_nobody_in_Production()
    {
        var settings = CcsFixture.Production(await postgres.NewDatabase(), CcsProgram.NewDataFolder());
        object centre = new { userName = "centre", password = CcsFixture.Password };
        await using (
            var tried = CcsProgram.Serve(
                new Dictionary<string, string>(settings, StringComparer.Ordinal) { ["DOTNET_ENVIRONMENT"] = "Development" }
            )
        )
        {
            (await new Api(await tried.Address).Post("/api/v1/sessions", centre)).ShouldBe(HttpStatusCode.Created);
        }

        await using var program = CcsProgram.Serve(settings);
        (await new Api(await program.Address).Post("/api/v1/sessions", centre)).ShouldBe(HttpStatusCode.Unauthorized, "session.failed");
    }

    [Fact]
    public async Task Production_without_keys_does_not_start()
    {
        var settings = CcsFixture.Program(await postgres.NewDatabase(), CcsProgram.NewDataFolder());
        settings["DOTNET_ENVIRONMENT"] = "Production";

        var refused = await CcsProgram.Command(settings, "db-assert");

        refused.ExitCode.ShouldNotBe(0);
        refused.Output.ShouldContain("Ccs:Keys");
    }

    [Fact]
    public async Task Public_calls_are_limited_and_say_when_to_come_back()
    {
        var settings = CcsFixture.Program(await postgres.NewDatabase(), CcsProgram.NewDataFolder());
        settings["Ccs__RateLimits__Enabled"] = "true";
        await using var program = CcsProgram.Serve(settings);
        var api = new Api(await program.Address);

        foreach (
            var path in new[]
            {
                "/api/v1/complaints",
                "/api/v1/complaints/01a00000-0000-7000-8000-000000000000/verification",
                "/api/v1/tracking",
                "/api/v1/sessions",
                "/api/v1/uploads",
            }
        )
        {
            var last = await UntilLimited(api, path);
            last.ShouldBe(HttpStatusCode.TooManyRequests, "too-many-requests");
            last.Message.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.Zero, path);
        }
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_histories()
    {
        var histories = new List<string>();
        for (var run = 0; run < 2; run++)
        {
            var settings = CcsFixture.Program(await postgres.NewDatabase(), CcsProgram.NewDataFolder());
            var demo = await CcsProgram.Command(settings, "demo", "--complaints", "60", "--seed", "7", "--until", "2026-11-01");
            demo.ExitCode.ShouldBe(0, demo.Output);
            demo.Output.ShouldContain("60 of 60 filed");
            await using var connection = new Npgsql.NpgsqlConnection(settings["ConnectionStrings__Ccs"]);
            await connection.OpenAsync();
            await using var command = new Npgsql.NpgsqlCommand(
                """
                select string_agg(
                    stream_id || ' ' || version || ' ' || type || ' ' || (data->>'at') || ' ' || coalesce(data->>'complaintCode', ''),
                    E'\n' order by stream_id, version)
                from ccs.mt_events e where exists (select 1 from ccs.mt_doc_caserow c where c.id = e.stream_id)
                """,
                connection
            );
            histories.Add((string)(await command.ExecuteScalarAsync())!);
        }

        histories[1].ShouldBe(histories[0]);
        histories[0].Split('\n').Length.ShouldBeGreaterThan(250);
    }

    [Fact]
    public async Task Read_models_made_anew_are_the_same()
    {
        var settings = CcsFixture.Program(await postgres.NewDatabase(), CcsProgram.NewDataFolder());
        (await CcsProgram.Command(settings, "demo", "--complaints", "80", "--seed", "3")).ExitCode.ShouldBe(0);
        var before = await ReadModels(settings);

        var rebuilt = await CcsProgram.Command(settings, "projections", "rebuild");

        rebuilt.ExitCode.ShouldBe(0, rebuilt.Output);
        (await ReadModels(settings)).ShouldBe(before);
        before.Split('\n').Length.ShouldBeGreaterThan(160);
    }

    private static async Task<string> ReadModels(Dictionary<string, string> settings)
    {
        await using var connection = new Npgsql.NpgsqlConnection(settings["ConnectionStrings__Ccs"]);
        await connection.OpenAsync();
        await using var command = new Npgsql.NpgsqlCommand(
            """
            select string_agg(line, E'\n' order by line) from (
                select 'row ' || id || ' ' || mt_version || ' ' || data as line from ccs.mt_doc_caserow
                union all select 'tracking ' || id || ' ' || data from ccs.mt_doc_complainttracking
                union all select 'month ' || id || ' ' || data from ccs.mt_doc_agencymonth) lines
            """,
            connection
        );
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<Answer> UntilLimited(Api api, string path)
    {
        for (var i = 0; ; i++)
        {
            var answer = await api.Post(path, new { });
            if (answer.Status == HttpStatusCode.TooManyRequests || i > 400)
            {
                return answer;
            }
        }
    }
}
