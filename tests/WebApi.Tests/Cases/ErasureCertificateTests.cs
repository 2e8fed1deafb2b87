using Ccs.Proof.Erasures;
using Ccs.Proof.Notes;

namespace Ccs.WebApi.Tests.Cases;

/// <summary>What the centre hands to whoever asked for an erasure: checked with the library of others, without the program.</summary>
[Collection("ccs")]
public sealed class ErasureCertificateTests(CcsFixture ccs)
{
    [Fact]
    public async Task The_erasure_and_its_key_are_named_and_proven_and_nothing_of_it_is_personal()
    {
        var scenario = await Erased();

        var given = (await Certificate(scenario, "centre")).ShouldBe(HttpStatusCode.OK);

        given.Text("state").ShouldBe("erased");
        given.Text("cause").ShouldBe("request");
        given.Text("caseNumber").ShouldBe(scenario.Number);
        given["files"].GetValue<int>().ShouldBe(1);
        var key = given["key"]["name"]!.GetValue<string>();
        key.ShouldMatch("^bucket:[0-9a-f]{2}\\.[0-9]+$");
        given["key"]["destroyedAt"].ShouldBeNull();
        given["key"]["dueOn"].ShouldNotBeNull();
        given["remains"].AsArray().Select(one => one!.GetValue<string>()).ShouldContain("log");
        var proven = ErasureCheck.Read(ErasureRecord.Read(given.Body).Proofs.ShouldHaveSingleItem()).ShouldNotBeNull();
        (proven.Type, proven.Stream).ShouldBe((ErasureCheck.Erased, scenario.ComplaintId));
        var policy = LogPolicy.Parse((await ccs.Api().Get("/log/policy")).Body);
        policy.Judge(proven.Proof.Checkpoint, NoteSigner.Verifies).ShouldNotBeNull();
        var staff = await ccs.Text(
            $"select user_name from ccs.mt_events where stream_id = '{scenario.ComplaintId}' and type = 'personal-data-erased'"
        );
        string[] secrets = ["Shilan", scenario.Contact, scenario.Code, "Her letter", "office", "seal", staff, staff["staff:".Length..]];
        secrets.ShouldAllBe(secret => !given.Body.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_changed_letter_anywhere_proves_nothing()
    {
        var scenario = await Erased();
        var shown = ErasureRecord.Read((await Certificate(scenario, "centre")).Body).Proofs[0];

        ErasureCheck.Read(shown with { Data = shown.Data.Replace("equest", "etention", StringComparison.Ordinal) }).ShouldBeNull();
        foreach (var at in Enumerable.Range(0, shown.Opened.Count))
        {
            ErasurePart[] changed = [.. shown.Opened.Select((part, i) => i == at ? part with { Text = "x" + part.Text } : part)];
            ErasureCheck.Read(shown with { Opened = changed }).ShouldBeNull();
        }

        string[] digests = [.. shown.Digests.Reverse()];
        ErasureCheck.Read(shown with { Digests = digests }).ShouldBeNull();
    }

    [Fact]
    public async Task The_centre_and_auditors_have_it_each_time_with_a_look_and_nobody_else()
    {
        var scenario = await Erased();
        const string Exports = "select count(*) from ccs.look where what = 'export' and purpose = 'export' and complaint_id = ";
        (await Certificate(scenario, "centre")).ShouldBe(HttpStatusCode.OK);
        (await Of(scenario.Number, "auditor")).ShouldBe(HttpStatusCode.OK).Text("complaintId").ShouldBe(scenario.ComplaintId);
        (await ccs.Count($"{Exports}'{scenario.ComplaintId}'")).ShouldBe(2);

        foreach (var other in new[] { "officer.electricity", "head.electricity", "administrator", "analyst" })
        {
            (await Certificate(scenario, other)).ShouldBe(HttpStatusCode.Forbidden);
            (await Of(scenario.Number, other)).ShouldBe(HttpStatusCode.Forbidden);
        }

        (await ccs.Api().Get($"/api/v1/cases/{scenario.ComplaintId}/erasure/certificate")).ShouldBe(HttpStatusCode.Unauthorized);
        (await ccs.Api().Get($"/api/v1/audit/complaints/{scenario.Number}/erasure")).ShouldBe(HttpStatusCode.Unauthorized);
        (await ccs.Count($"{Exports}'{scenario.ComplaintId}'")).ShouldBe(2);
    }

    [Fact]
    public async Task There_is_none_of_what_is_not_erased_not_there_or_no_number()
    {
        var open = await Scenario.Verified(ccs.Api());

        (await Certificate(open, "centre")).ShouldBe(HttpStatusCode.NotFound, "erasure.none");
        (await Of(open.Number, "auditor")).ShouldBe(HttpStatusCode.NotFound, "erasure.none");
        (await Of(Guid.NewGuid().ToString(), "auditor")).ShouldBe(HttpStatusCode.NotFound, "complaint.not-found");
        (await Of("26-x", "auditor")).ShouldRefuse("numberOrId");
        (await (await ccs.Api().As("centre")).Get($"/api/v1/cases/{Guid.NewGuid()}/erasure/certificate")).ShouldBe(
            HttpStatusCode.NotFound,
            "complaint.not-found"
        );
    }

    private async Task<Scenario> Erased()
    {
        var api = ccs.Api();
        var upload = (await api.Upload("receipt.txt", "Paid."u8.ToArray())).ShouldBe(HttpStatusCode.Created).Text("uploadId");
        var scenario = await Scenario.Verified(api, Some.FilingWith("uploadIds", new JsonArray(upload)));
        (await (await scenario.Track()).Post("/api/v1/tracking/withdrawal", new { reason = "No." })).ShouldBe(HttpStatusCode.OK);
        var because = new { reason = "Her letter of the third." };
        (await (await api.As("centre")).Decide(scenario.ComplaintId, "erasure", because)).ShouldBe(HttpStatusCode.OK);
        (await api.Post("/dev/jobs/log", new { })).ShouldBe(HttpStatusCode.OK);
        return scenario;
    }

    private async Task<Answer> Certificate(Scenario scenario, string user) =>
        await (await ccs.Api().As(user)).Get($"/api/v1/cases/{scenario.ComplaintId}/erasure/certificate");

    private async Task<Answer> Of(string numberOrId, string user) =>
        await (await ccs.Api().As(user)).Get($"/api/v1/audit/complaints/{numberOrId}/erasure");
}
