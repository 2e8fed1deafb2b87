using System.Text;

namespace Ccs.WebApi.Tests.Access;

/// <summary>Who looked, for the complainant: when, by which office and what for, by nobody's name.</summary>
[Collection("ccs")]
public sealed class OwnLooksTests(CcsFixture ccs)
{
    private const string Path = "/api/v1/tracking/looks";

    [Fact]
    public async Task Case_identity_files_and_history_with_office_and_purpose_and_never_who()
    {
        var api = ccs.Api();
        var filing = Some.FilingWith("uploadIds", new JsonArray(await Upload("receipt.txt")));
        filing["confidential"] = true;
        var scenario = await Scenario.Verified(api, filing);
        var officer = await api.As("officer.electricity");
        var cases = $"/api/v1/cases/{scenario.ComplaintId}";
        var added = await officer.Decide(scenario.ComplaintId, "document", new { uploadId = await Upload("memo.txt"), shared = false });
        var files = added.ShouldBe(HttpStatusCode.OK)["documents"].AsArray().Select(d => d!["documentId"]!.GetValue<string>()).ToArray();
        foreach (var file in files)
        {
            await Eventually.Holds(
                async () => (await officer.Get($"{cases}/documents/{file}")).Status == HttpStatusCode.OK,
                "the file, or its copy without names"
            );
        }

        (await (await api.As("centre")).Decide(scenario.ComplaintId, "identity", new { reason = "A court asks." })).ShouldBe(
            HttpStatusCode.OK
        );
        (await officer.Get($"/api/v1/cases?q={scenario.Number}")).ShouldBe(HttpStatusCode.OK);
        (await (await api.As("auditor")).Get($"/api/v1/audit/complaints/{scenario.Number}/history")).ShouldBe(HttpStatusCode.OK);

        var looks = (await (await scenario.Track()).Get(Path)).ShouldBe(HttpStatusCode.OK);

        var items = looks["items"].AsArray();
        items
            .Select(item => item!["what"]!.GetValue<string>())
            .Distinct()
            .ShouldBe(["history", "identity", "case", "document"], ignoreOrder: true);
        items[0]!["purpose"]!.GetValue<string>().ShouldBe("audit");
        items.ShouldAllBe(item => item!["office"]!["name"]!.GetValue<string>().Length > 3);
        items.ShouldAllBe(item => item!["at"]!.GetValue<DateTimeOffset>().Ticks % TimeSpan.TicksPerMinute == 0);
        items
            .Where(item => item!["document"] is not null)
            .Select(item => item!["document"]!["fileName"]!.GetValue<string>())
            .Distinct()
            .ShouldHaveSingleItem("of a file that is not shared nothing is told")
            .ShouldBe("receipt.txt");
        foreach (var secret in new[] { "staff", "who", "userId", "session", "correlation", "agencyId", "reason", "A court asks." })
        {
            looks.Body.ShouldNotContain($"\"{secret}", Case.Insensitive);
        }

        var accounts = (await ccs.LooksAt(scenario.ComplaintId, "data ->> 'staffId'")).Split(',').Distinct();
        accounts.ShouldAllBe(account => !looks.Body.Contains(account, StringComparison.OrdinalIgnoreCase));

        async Task<string> Upload(string name) =>
            (await api.Upload(name, Encoding.UTF8.GetBytes("Paid."))).ShouldBe(HttpStatusCode.Created).Text("uploadId");
    }

    [Fact]
    public async Task Everybody_sees_their_own_and_the_complainants_own_visits_are_none()
    {
        var (mine, other) = (await Scenario.Verified(ccs.Api()), await Scenario.Verified(ccs.Api()));
        (await (await ccs.Api().As("officer.electricity")).Get($"/api/v1/cases/{other.ComplaintId}")).ShouldBe(HttpStatusCode.OK);
        var citizen = await mine.Track();
        (await citizen.Get("/api/v1/tracking")).ShouldBe(HttpStatusCode.OK);

        (await citizen.Get(Path)).ShouldBe(HttpStatusCode.OK)["items"].AsArray().ShouldBeEmpty();
        (await (await other.Track()).Get(Path)).ShouldBe(HttpStatusCode.OK)["items"].AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Many_come_in_parts_whose_places_tell_no_moment()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        var officer = await ccs.Api().As("officer.electricity");
        for (var look = 0; look < 53; look++)
        {
            (await officer.Get($"/api/v1/cases/{scenario.ComplaintId}")).ShouldBe(HttpStatusCode.OK);
        }

        var citizen = await scenario.Track();
        var first = (await citizen.Get(Path)).ShouldBe(HttpStatusCode.OK);
        var rest = (await citizen.Get($"{Path}?after={Uri.EscapeDataString(first.Text("next"))}")).ShouldBe(HttpStatusCode.OK);

        first["items"].AsArray().Count.ShouldBe(50);
        rest["items"].AsArray().Count.ShouldBe(3);
        rest.Json["next"].ShouldBeNull();
        first.Text("next").ShouldNotMatch("^[0-9]+-", "sealed");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ckb")]
    [InlineData("ar")]
    public async Task Nobody_staff_and_malformed(string language)
    {
        var scenario = await Scenario.Verified(ccs.Api());
        var token = await ccs.Api().Post("/api/v1/tracking", new { contact = scenario.Contact, complaintCode = scenario.Code });

        (await ccs.Api(language).Get(Path)).ShouldBe(HttpStatusCode.Unauthorized);
        (await (await ccs.Api().As("officer.electricity")).Get(Path)).ShouldBe(HttpStatusCode.Unauthorized);
        (await new Api(ccs.Address, language, token.Text("token")).Get($"{Path}?after=here")).ShouldRefuse("after");
    }

    [Fact]
    public async Task Of_looks_of_before_there_is_no_office()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        (await (await ccs.Api().As("officer.electricity")).Get($"/api/v1/cases/{scenario.ComplaintId}")).ShouldBe(HttpStatusCode.OK);
        await ccs.Text(
            $"update ccs.look set office = null, agency_id = null, purpose = null where complaint_id = '{scenario.ComplaintId}' returning 1"
        );

        var look = (await (await scenario.Track()).Get(Path)).ShouldBe(HttpStatusCode.OK)["items"].AsArray().ShouldHaveSingleItem()!;

        look["what"]!.GetValue<string>().ShouldBe("case");
        look["office"].ShouldBeNull();
        look["purpose"].ShouldBeNull();
    }
}
