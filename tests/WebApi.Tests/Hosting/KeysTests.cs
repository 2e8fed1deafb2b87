namespace Ccs.WebApi.Tests.Hosting;

/// <summary>Keys that wrap the keys of complaints: where each stands in its life, and what is told where they are gone. The clock is moved
/// by years, so these tests have a program of their own.</summary>
public sealed class KeysTests(CcsFixture ccs) : IClassFixture<CcsFixture>
{
    private string Folder => Path.Combine(ccs.DataFolder, "keys");

    [Fact]
    public async Task The_key_of_the_day_wraps_what_waits_for_its_code_and_that_of_a_bucket_what_was_verified()
    {
        var api = ccs.Api();
        var (waiting, _) = await Scenario.Filed(api);
        var day = await KeyOf(waiting);
        day.ShouldStartWith("day:");
        var verified = await Scenario.Verified(api);
        var bucket = await KeyOf(verified.ComplaintId);
        bucket.ShouldStartWith("bucket:");

        await Advance("PT73H");
        await Run("expire");
        await Run("keys");
        await Advance("P2D");
        await Run("keys");

        Keys().ShouldNotContain(day, "the fourth day is over");
        Keys().ShouldContain(bucket);
        (await ccs.Count("select count(*) from ccs.wrapping_key where touched")).ShouldBe(0, "an expiry is no matter of a bucket");
        (await KeyOf(verified.ComplaintId)).ShouldBe(bucket);
        (await (await api.As("centre")).Get($"/api/v1/cases/{verified.ComplaintId}")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_day_after_an_erasure_the_key_that_wrapped_it_is_gone_and_the_others_open()
    {
        var api = ccs.Api();
        var erased = await Scenario.Answered(api);
        (await (await erased.Track()).Post("/api/v1/tracking/acceptance")).ShouldBe(HttpStatusCode.OK);
        var bucket = await KeyOf(erased.ComplaintId);

        await Advance("P1826D");
        var living = await Scenario.Verified(api);
        await Run("retention");
        await Run("keys");
        Keys().ShouldContain(bucket, "destroyed a day later");
        Keys().ShouldContain(Next(bucket));
        await Advance("P1D");
        await Run("keys");

        Keys().ShouldNotContain(bucket);
        Keys().ShouldContain(Next(bucket));
        var seen = (await (await api.As("centre")).Get($"/api/v1/cases/{living.ComplaintId}")).ShouldBe(HttpStatusCode.OK);
        seen.Json["title"].ShouldNotBeNull();
        Directory.EnumerateFiles(Folder, "ring-*").Count().ShouldBeInRange(1, 2);
    }

    [Fact]
    public async Task Where_the_folder_of_keys_is_away_it_is_not_ready_and_the_commands_say_what_is_missing()
    {
        using var api = ccs.Api();
        var scenario = await Scenario.Verified(api);
        var bucket = await KeyOf(scenario.ComplaintId);
        (await api.Get("/health/ready"))["checks"]["keys"]!["status"]!.GetValue<string>().ShouldBe("healthy");
        var well = await CcsProgram.Command(ccs.Settings, "keys", "check");
        well.ExitCode.ShouldBe(0, well.Output);
        well.Output.ShouldContain("Data keys under bucket keys: ");

        Directory.Move(Folder, Folder + ".away");
        try
        {
            await Eventually.Holds(
                async () => (await api.Get("/health/ready")).Status == HttpStatusCode.ServiceUnavailable,
                "readiness to look again"
            );
            var ready = await api.Get("/health/ready");
            ready["checks"]["keys"]!["description"]!.GetValue<string>().ShouldContain("is not in the folder of keys");
            var missing = await CcsProgram.Command(ccs.Settings, "keys", "restore");
            missing.ExitCode.ShouldBe(1, missing.Output);
            missing.Output.ShouldContain("There is no ring in the folder of keys");
            missing.Output.ShouldContain($"MISSING: {bucket}, which wraps ");
        }
        finally
        {
            Directory.Delete(Folder, recursive: true);
            Directory.Move(Folder + ".away", Folder);
        }

        (await api.Get("/health/ready"))["checks"]["keys"]!["status"]!.GetValue<string>().ShouldBe("healthy");
    }

    private static string Next(string key)
    {
        var point = key.LastIndexOf('.');
        return key[..(point + 1)] + (int.Parse(key[(point + 1)..], System.Globalization.CultureInfo.InvariantCulture) + 1);
    }

    private IEnumerable<string> Keys() => Directory.EnumerateFiles(Folder).Select(file => Path.GetFileName(file)!.Replace('-', ':'));

    private Task<string> KeyOf(string id) => ccs.Text($"select data ->> 'keyId' from ccs.mt_doc_wrappedkey where id = '{id}'");

    private async Task Advance(string duration) =>
        (await ccs.Api().Post("/dev/clock", new { advance = duration })).ShouldBe(HttpStatusCode.OK);

    private async Task Run(string job) => (await ccs.Api().Post($"/dev/jobs/{job}")).ShouldBe(HttpStatusCode.OK);
}
