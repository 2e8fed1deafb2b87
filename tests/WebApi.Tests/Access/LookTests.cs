using System.Text;

namespace Ccs.WebApi.Tests.Access;

/// <summary>Each look is recorded once in a call for each thing that is seen, with the office and what for.</summary>
[Collection("ccs")]
public sealed class LookTests(CcsFixture ccs)
{
    [Theory]
    [InlineData("")]
    [InlineData("/answer")]
    [InlineData("/correction")]
    [InlineData("/note")]
    public async Task A_page_is_one_look_however_often_it_asks_for_the_case(string page)
    {
        var scenario = await Scenario.Verified(ccs.Api());
        using var reader = await new Browser(ccs.Address).As(page == "/correction" ? "centre" : "officer.electricity");

        (await reader.Get($"/en/staff/cases/{scenario.ComplaintId}{page}")).ShouldBe(HttpStatusCode.OK);

        (await ccs.LookedAt(scenario.ComplaintId)).ShouldBe("case");
        (await ccs.ListsOfSimilar(scenario.ComplaintId)).ShouldBe(page.Length == 0 ? 1 : 0);
    }

    [Fact]
    public async Task A_preview_is_one_look_more()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        using var reader = await new Browser(ccs.Address).As("officer.electricity");
        var page = $"/en/staff/cases/{scenario.ComplaintId}/answer";
        (string, string)[] answer =
        [
            ("Outcome", "not-upheld"),
            ("Text", "The meter was read on the day that the bill says, by two people."),
            ("RootCause", "none"),
        ];

        (await reader.Submit(page, $"{page}?handler=Preview", answer)).ShouldBe(HttpStatusCode.OK);

        (await ccs.LookedAt(scenario.ComplaintId)).ShouldBe("case,case", "the form, and the preview of it");
    }

    [Fact]
    public async Task So_is_each_call_of_the_contract()
    {
        var upload = (await ccs.Api().Upload("receipt.txt", Encoding.UTF8.GetBytes("Paid."))).ShouldBe(HttpStatusCode.Created);
        var scenario = await Scenario.Verified(ccs.Api(), Some.FilingWith("uploadIds", new JsonArray(upload.Text("uploadId"))));
        var officer = await ccs.Api().As("officer.electricity");
        var path = $"/api/v1/cases/{scenario.ComplaintId}";

        var document = (await officer.Get(path)).ShouldBe(HttpStatusCode.OK)["documents"][0]!["documentId"]!.GetValue<string>();
        (await officer.Get($"{path}/documents/{document}")).ShouldBe(HttpStatusCode.OK).Body.ShouldBe("Paid.");
        (await officer.Get($"{path}/answer-templates")).ShouldBe(HttpStatusCode.OK);
        (await (await ccs.Api().As("auditor")).Get($"/api/v1/audit/complaints/{scenario.Number}/history")).ShouldBe(HttpStatusCode.OK);

        (await ccs.LookedAt(scenario.ComplaintId)).ShouldBe("case,document,case,history");
        (await ccs.LooksAt(scenario.ComplaintId)).ShouldEndWith("history:audit");
        (await ccs.LooksAt(scenario.ComplaintId, "data ->> 'documentId'")).ShouldBe(document);
    }

    [Fact]
    public async Task A_closed_identity_is_a_look_of_its_own_with_the_reason_that_was_given()
    {
        var scenario = await Scenario.Verified(ccs.Api(), Some.FilingWith("confidential", true));
        var centre = await ccs.Api().As("centre");

        (await centre.Decide(scenario.ComplaintId, "identity", new { reason = "A court asks." })).ShouldBe(HttpStatusCode.OK);

        (await ccs.LookedAt(scenario.ComplaintId)).ShouldBe("case,case,identity", "before it, and the answer");
        (await ccs.LooksAt(scenario.ComplaintId)).ShouldEndWith("identity:identity");
        (await ccs.LooksAt(scenario.ComplaintId, "data ->> 'reason'")).ShouldStartWith("s1.", Case.Sensitive, "sealed");
    }

    [Fact]
    public async Task It_says_which_office_what_for_and_which_call()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var department = await administrator.NewAgency();
        Colleague[] colleagues = [await Colleague(), await Colleague(), await Colleague()];
        var scenario = await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", department));
        var path = $"/api/v1/cases/{scenario.ComplaintId}";

        (await (await colleagues[0].SignedIn()).Get(path)).ShouldBe(HttpStatusCode.OK);
        (await (await ccs.Api().As("centre")).Get(path)).ShouldBe(HttpStatusCode.OK);

        (await ccs.LooksAt(scenario.ComplaintId)).ShouldBe("case:work,case:supervision");
        const string Headers = "(headers ->> 'office') || ':' || (headers ->> 'purpose') || ':' || (headers ->> 'role')";
        (await ccs.LooksAt(scenario.ComplaintId, Headers)).ShouldBe($"{department}:work:Officer,council:supervision:CentreOfficer");
        (await ccs.LooksAt(scenario.ComplaintId, "(data ->> 'office') || ':' || (data ->> 'agencyId')")).ShouldBe(
            $"{department}:{department},council:council"
        );
        (await ccs.LooksAt(scenario.ComplaintId, "user_name")).ShouldStartWith($"staff:{colleagues[0].Id},");
        (await ccs.LooksAt(scenario.ComplaintId, "length(correlation_id)::text")).ShouldBe("32,32");
        (await ccs.LooksAt(scenario.ComplaintId, "length(headers ->> 'session')::text")).ShouldBe("36,36");
        (await ccs.LooksAt(scenario.ComplaintId, "(data ? 'session' or data ? 'correlationId')::text")).ShouldBe("false,false");
        (await ccs.LooksAt(scenario.ComplaintId, "version::text")).ShouldBe("1,1", "each is a stream of its own");

        Task<Colleague> Colleague() => Support.Colleague.Made(ccs, administrator, department, "officer");
    }

    [Fact]
    public async Task An_office_of_one_is_told_as_the_one_above_it()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var department = await administrator.NewAgency();
        var alone = await Colleague.Made(ccs, administrator, department, "officer");
        var scenario = await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", department));

        (await (await alone.SignedIn()).Get($"/api/v1/cases/{scenario.ComplaintId}")).ShouldBe(HttpStatusCode.OK);

        var told = await ccs.LooksAt(scenario.ComplaintId, "data ->> 'office'");
        told.ShouldBeOneOf("electricity", "council");
        (
            await ccs.LooksAt(scenario.ComplaintId, "(headers ->> 'office') || ':' || (data ->> 'agencyId') || ':' || (data ->> 'purpose')")
        ).ShouldBe($"{told}:{department}:work");
    }

    [Fact]
    public async Task What_lies_with_nobody_yet_is_looked_at_to_find_where_it_goes()
    {
        var scenario = await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", null));

        (await (await ccs.Api().As("centre")).Get($"/api/v1/cases/{scenario.ComplaintId}")).ShouldBe(HttpStatusCode.OK);

        (await ccs.LooksAt(scenario.ComplaintId)).ShouldBe("case:triage");
    }

    [Fact]
    public async Task Whoever_is_barred_or_elsewhere_leaves_no_look_and_sees_nothing()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        using var stranger = await new Browser(ccs.Address).As("officer.health");

        var refused = await stranger.Get($"/en/staff/cases/{scenario.ComplaintId}");
        var unknown = await stranger.Get($"/en/staff/cases/{Guid.NewGuid()}");

        refused.Status.ShouldBe(HttpStatusCode.NotFound);
        unknown.Status.ShouldBe(HttpStatusCode.NotFound);
        (await ccs.LookedAt(scenario.ComplaintId)).ShouldBeEmpty();
    }
}
