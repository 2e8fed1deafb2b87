using System.Diagnostics;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Ccs.WebApi.Tests.Figures;

/// <summary>Editions of the open data over HTTP, on a program of their own, whose clock is moved.</summary>
public sealed class OpenDataTests(CcsFixture ccs) : IClassFixture<CcsFixture>
{
    private static readonly string[] Files =
    [
        "SHA256SUMS",
        "SHA256SUMS.sig",
        "categories.csv",
        "datapackage.json",
        "edition.json",
        "governorates.csv",
        "ministries.csv",
        "months.csv",
        "public-key.pem",
        "revisions.csv",
    ];

    [Fact]
    public async Task An_edition_is_frozen_described_signed_and_tells_nobody()
    {
        var api = ccs.Api();
        (await api.Get("/api/v1/statistics")).ShouldBe(HttpStatusCode.NotFound, "not-found");
        var announced = (await Index(api))["announced"].AsArray();
        announced.Count.ShouldBe(12);
        for (var i = 0; i < 3; i++)
        {
            await Scenario.Answered(api);
        }

        await Publish(api, "P50D", 1);
        var once = (await api.Get("/api/v1/statistics")).ShouldBe(HttpStatusCode.OK);
        var edition = once.Text("id");
        once["months"].AsArray().Count.ShouldBeGreaterThan(0);
        Numbers(once.Json).ShouldAllBe(count => count % 5 == 0, "rounded to five");
        once["months"].AsArray().ShouldContain(row => row!["figures"]!["filed"]!.ToJsonString() == "\"1-7\"", once.Body);

        // Late events, and a second run.
        await Scenario.Answered(api);
        (await api.Post("/dev/jobs/edition")).ShouldBe(HttpStatusCode.OK);
        var again = (await api.Get("/api/v1/statistics")).ShouldBe(HttpStatusCode.OK);
        (again.Body, again.ETag).ShouldBe((once.Body, once.ETag), "what is published never changes");
        (await ccs.Count("select count(*) from ccs.mt_events where type = 'edition-published'")).ShouldBe(1);

        (await api.Get($"/open-data/{edition}"))
            .ShouldBe(HttpStatusCode.OK)["files"]
            .AsArray()
            .Select(file => file!.GetValue<string>().Split('/')[^1])
            .ShouldBe(Files);
        var folder = await Downloaded(api, edition);
        await ShouldBeSigned(folder);
        await ShouldBeDescribed(folder, edition);
        (await File.ReadAllTextAsync(Path.Combine(folder, "public-key.pem"))).ShouldBe((await api.Get("/open-data/public-key.pem")).Body);
        foreach (var name in Files)
        {
            (await File.ReadAllTextAsync(Path.Combine(folder, name))).ShouldNotContain("Shilan");
        }

        await ShouldBeServed(api);
    }

    /// <summary>What never changes is kept for ever, and what is not there is not found.</summary>
    private async Task ShouldBeServed(Api api)
    {
        var edition = (await Index(api)).Text("latest");
        var path = $"/open-data/{edition}/months.csv";

        var file = (await api.Get(path)).ShouldBe(HttpStatusCode.OK);
        file.Message.Headers.CacheControl!.ToString().ShouldContain("immutable");
        file.Message.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        using var same = new HttpRequestMessage(HttpMethod.Get, path);
        same.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(file.ETag));
        (await api.Http.SendAsync(same)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        foreach (
            var nothing in new[] { "2001-01/months.csv", $"{edition}/nothing.csv", "x/y", "2026-1/months.csv", "2001-01", "%27/months.csv" }
        )
        {
            (await api.Get($"/open-data/{nothing}")).Status.ShouldBe(HttpStatusCode.NotFound, nothing);
        }

        using var table = new HttpRequestMessage(HttpMethod.Get, "/api/v1/statistics");
        table.Headers.Accept.ParseAdd("text/csv");
        using var csv = await api.Http.SendAsync(table);
        csv.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        (await csv.Content.ReadAsByteArrayAsync()).Take(3).ShouldBe(Encoding.UTF8.GetPreamble());
        using var browser = new Browser(ccs.Address);
        var page = (await browser.Get("/en/open-data")).ShouldBe(HttpStatusCode.OK).Body;
        WebUtility.HtmlDecode(page).ShouldContain("<script type=\"application/ld+json\">");
    }

    private static async Task<Answer> Index(Api api) => (await api.Get("/open-data/index.json")).ShouldBe(HttpStatusCode.OK);

    private async Task Publish(Api api, string later, int editions)
    {
        (await api.Post("/dev/clock", new { advance = later })).ShouldBe(HttpStatusCode.OK);
        await Eventually.Holds(
            async () =>
            {
                (await api.Post("/dev/jobs/edition")).ShouldBe(HttpStatusCode.OK);
                return await ccs.Count("select count(*) from ccs.mt_events where type = 'edition-published'") >= editions;
            },
            "the edition to be published"
        );
    }

    private static async Task<string> Downloaded(Api api, string edition)
    {
        var folder = Directory.CreateTempSubdirectory("ccs-edition-").FullName;
        foreach (var name in Files)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, name), await api.Http.GetByteArrayAsync($"/open-data/{edition}/{name}"));
        }

        return folder;
    }

    /// <summary>As the documentation tells people to check it: by a program that is not ours.</summary>
    private static async Task ShouldBeSigned(string folder)
    {
        foreach (var line in (await File.ReadAllTextAsync(Path.Combine(folder, "SHA256SUMS"))).TrimEnd().Split('\n'))
        {
            var (sum, name) = (line[..64], line[66..]);
            Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(folder, name)))).ShouldBe(sum, name);
        }

        (await Verified(folder)).ShouldBeTrue();
        await File.AppendAllTextAsync(Path.Combine(folder, "SHA256SUMS"), "x");
        (await Verified(folder)).ShouldBeFalse("a list that was changed");
    }

    private static async Task<bool> Verified(string folder)
    {
        string[] arguments =
        [
            "pkeyutl",
            "-verify",
            "-pubin",
            "-inkey",
            "public-key.pem",
            "-rawin",
            "-in",
            "SHA256SUMS",
            "-sigfile",
            "SHA256SUMS.sig",
        ];
        using var openssl = Process.Start(
            new ProcessStartInfo("openssl", arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        await openssl.WaitForExitAsync();
        return openssl.ExitCode == 0;
    }

    private static async Task ShouldBeDescribed(string folder, string edition)
    {
        var package = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "datapackage.json")))!;
        package["version"]!.GetValue<string>().ShouldBe(edition);
        package["licenses"]![0]!["name"]!.GetValue<string>().ShouldBe("CC-BY-4.0");
        foreach (var resource in package["resources"]!.AsArray())
        {
            var bytes = await File.ReadAllBytesAsync(Path.Combine(folder, resource!["path"]!.GetValue<string>()));
            resource["bytes"]!.GetValue<int>().ShouldBe(bytes.Length);
            resource["hash"]!.GetValue<string>().ShouldBe($"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}");
            bytes.Take(3).ShouldBe(Encoding.UTF8.GetPreamble(), "spreadsheets read it right");
            var header = Encoding.UTF8.GetString(bytes[3..]).Split('\n')[0].Trim().Split(',');
            header.ShouldBe(resource["schema"]!["fields"]!.AsArray().Select(field => field!["name"]!.GetValue<string>()));
        }
    }

    /// <summary>All counts of the months, wherever they are numbers.</summary>
    private static IEnumerable<long> Numbers(JsonNode edition) =>
        edition["months"]!
            .AsArray()
            .SelectMany(row => row!["figures"]!.AsObject())
            .Where(cell => cell.Key is "filed" or "inTime" or "late" or "satisfied" or "dissatisfied" or "unrated")
            .Where(cell => cell.Value?.GetValueKind() == JsonValueKind.Number)
            .Select(cell => cell.Value!.GetValue<long>());
}
