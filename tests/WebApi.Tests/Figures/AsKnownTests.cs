using System.Security.Cryptography;

namespace Ccs.WebApi.Tests.Figures;

/// <summary>
/// A report as it was known on a past day has the same bytes each time it is asked for, whatever came later, and after a rebuild too.
/// </summary>
[Collection(PastsCollection.Name)]
public sealed class AsKnownTests(PostgresFixture postgres)
{
    private const string Window = "from=2026-03-01&to=2026-08-31&known=2026-09-15";

    private static readonly string[] Reports =
    [
        $"weaknesses?by=agency&score=answering&{Window}",
        $"weaknesses?by=category&score=service&{Window}",
        $"weaknesses?by=governorate&{Window}",
        $"times?by=agency&{Window}",
        $"times?by=category&chosen=true&{Window}",
        $"trend?measure=late&by=agency&interval=month&{Window}",
        $"trend?measure=filed&interval=week&agency=interior&{Window}",
        $"heat?measure=filed&{Window}",
        $"funnel?measure=late&{Window}",
        $"flow?{Window}",
        $"ageing?by=agency&{Window}",
        $"silence?{Window}",
        $"cases?term=late&hits=true&{Window}",
        $"weaknesses?by=agency&{Window}&format=csv",
        $"times?by=service&{Window}&format=xlsx",
        $"flow?{Window}&format=parquet",
    ];

    [Fact]
    public async Task What_was_known_then_has_the_same_bytes_whatever_comes_later_and_after_a_rebuild()
    {
        var settings = CcsFixture.Program(await postgres.NewDatabase(), CcsProgram.NewDataFolder());
        var demo = await CcsProgram.Command(settings, "demo", "--bulk", "--complaints", "600", "--seed", "11", "--until", "2026-09-30");
        demo.ExitCode.ShouldBe(0, demo.Output);
        List<string> kept;
        await using (var program = CcsProgram.Serve(settings))
        {
            using var api = new Api(await program.Address);
            await Counted(api, 1);
            kept = await Told(api);

            await ManyThingsHappen(api);

            (await Told(api)).ShouldBe(kept, "after sixty days");
            await program.Stop();
        }

        var rebuilt = await CcsProgram.Command(settings, "projections", "rebuild");
        rebuilt.ExitCode.ShouldBe(0, rebuilt.Output);
        await using var again = CcsProgram.Serve(settings);
        using var after = new Api(await again.Address);
        await Counted(after, 1);
        (await Told(after)).ShouldBe(kept, "after a rebuild");
    }

    /// <summary>Of each report its tag, and the hash of its bytes.</summary>
    private static async Task<List<string>> Told(Api api)
    {
        var analyst = await api.SignedInAs("analyst");
        List<string> told = [];
        foreach (var report in Reports)
        {
            using var answer = await analyst.Http.GetAsync($"/api/v1/insights/{report}");
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, report);
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            bytes.Length.ShouldBeGreaterThan(100, report);
            told.Add($"{report} {answer.Headers.ETag!.Tag} {Convert.ToHexString(SHA256.HashData(bytes))}");
        }

        return told;
    }

    /// <summary>Complaints of this year, as far as they are counted now.</summary>
    private static async Task<long> Filed(Api analyst) =>
        (await analyst.Get("/api/v1/insights/cases?term=filed&from=2026-01-01"))["count"].GetValue<long>();

    private static async Task Counted(Api api, long least)
    {
        var analyst = await api.SignedInAs("analyst");
        await Eventually.Holds(async () => await Filed(analyst) >= least, "the figures have read the complaints", seconds: 60);
    }

    /// <summary>New names, another parent, a successor, a holiday, inhabitants, filings, answers of late and an erasure; then sixty days
    /// with all that the clock starts.</summary>
    private static async Task ManyThingsHappen(Api api)
    {
        var analyst = await api.SignedInAs("analyst");
        var before = await Filed(analyst);
        var administrator = await Administrator.SignedIn(api);
        var old = await administrator.NewAgency("interior");
        (
            await administrator.Change(
                "agencies/health/name",
                new { names = Administrator.Names("Ministry of Well-being"), reason = "Law." }
            )
        ).ShouldBe(HttpStatusCode.OK);
        (await administrator.Change($"agencies/{old}/parent", new { parentId = "health", reason = "Law." })).ShouldBe(HttpStatusCode.OK);
        (await administrator.Post($"agencies/{old}/succession", new { successorId = "interior", reason = "By decree." })).ShouldBe(
            HttpStatusCode.OK
        );
        var feast = new
        {
            day = "2027-01-05",
            names = Administrator.Names("Feast"),
            reason = "Declared.",
        };
        (await administrator.Post("holidays", feast)).ShouldBe(HttpStatusCode.Created);
        await Scenario.Verified(api, Some.FilingWith("subject.agencyId", "health"));
        await Scenario.Verified(api, Some.FilingWith("subject.agencyId", "interior"));
        await Erase(await api.SignedInAs("centre"));

        foreach (var job in new[] { "deadlines", "questions", "close-unanswered", "expire", "figures", "signals", "retention" })
        {
            (await api.Post("/dev/clock", new { advance = "PT206H" })).ShouldBe(HttpStatusCode.OK);
            (await api.Post($"/dev/jobs/{job}")).ShouldBe(HttpStatusCode.OK);
        }

        await Counted(api, before + 2);
    }

    private static async Task Erase(Api centre)
    {
        var closed = (await centre.Get("/api/v1/cases?status=closed&take=5")).ShouldBe(HttpStatusCode.OK)["items"].AsArray();
        foreach (var one in closed)
        {
            (await centre.Decide(one!["complaintId"]!.GetValue<string>(), "erasure", new { reason = "At their lawful request." })).ShouldBe(
                HttpStatusCode.OK
            );
        }
    }
}
