using System.Diagnostics;

namespace Ccs.WebApi.Tests.Hosting;

/// <summary>Starting, stopping, crashing; Development and Production.</summary>
[Collection(OwnProgramsCollection.Name)]
public sealed class HostingTests(PostgresFixture postgres)
{
    [Fact]
    public async Task From_nothing_it_starts_a_database_of_its_own_finds_it_after_a_crash_and_stops_it_on_exit()
    {
        var settings = CcsFixture.Brief(string.Empty, CcsProgram.NewDataFolder());
        string complaint;
        await using (var first = CcsProgram.Serve(settings))
        {
            var since = Stopwatch.GetTimestamp();
            complaint = (await Scenario.Verified(new Api(await first.Address))).ComplaintId;
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
    public async Task Production_without_keys_does_not_start()
    {
        var settings = CcsFixture.Brief(await postgres.NewDatabase(), CcsProgram.NewDataFolder());
        settings["DOTNET_ENVIRONMENT"] = "Production";

        var refused = await CcsProgram.Command(settings, "db-assert");

        refused.ExitCode.ShouldNotBe(0);
        refused.Output.ShouldContain("Ccs:Keys");
    }
}
