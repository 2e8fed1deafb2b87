using System.Text;

namespace Ccs.WebApi.Tests.Cases;

/// <summary>A decision whose answer was lost and that is sent again as it was:
/// the version is old by then, and nothing happens twice.</summary>
[Collection("ccs")]
public sealed class RepeatedDecisionTests(CcsFixture ccs)
{
    public static TheoryData<string, string, string, object> Decisions =>
        new()
        {
            { "referral", "officer.electricity", "complaint-referred", new { agencyId = "health", reason = "r" } },
            { "return", "officer.electricity", "complaint-returned", new { reason = "r" } },
            { "officer", "officer.electricity", "officer-appointed", new { userId = "officer.electricity" } },
            {
                "assessment",
                "officer.electricity",
                "complaint-assessed",
                new
                {
                    severity = 2,
                    safety = true,
                    urgent = false,
                }
            },
            { "recategorisation", "centre", "complaint-recategorised", new { categoryId = "fees", reason = "r" } },
            { "interim-reply", "officer.electricity", "interim-reply-sent", new { text = "t" } },
            { "question", "officer.electricity", "information-requested", new { text = "t" } },
            { "correction", "centre", "correction-requested", new { missing = "t" } },
            { "note", "officer.electricity", "note-added", new { text = "t" } },
            { "escalation", "centre", "complaint-escalated", new { reason = "r" } },
            { "answer", "officer.electricity", "complaint-answered", Scenario.Answering },
            { "rejection", "centre", "complaint-closed", new { reason = "outside-scope", text = "t" } },
            { "bar", "centre", "staff-barred", new { userId = "head.electricity", reason = "r" } },
        };

    [Theory]
    [MemberData(nameof(Decisions))]
    public async Task Sent_again_it_gets_412_or_404_and_happens_once(string decision, string by, string type, object body)
    {
        var scenario = await Scenario.Verified(ccs.Api());
        await Repeated(scenario.ComplaintId, decision, by, type, body);
    }

    [Fact]
    public async Task So_do_those_that_need_something_besides()
    {
        var api = ccs.Api();
        var unknown = Some.Filing();
        unknown["subject"] = new JsonObject { ["kind"] = "service", ["agencyId"] = null };
        var person = Some.Filing();
        person["subject"] = new JsonObject
        {
            ["kind"] = "person",
            ["agencyId"] = "electricity",
            ["personName"] = "Azad Hama Salih",
        };
        var first = await Scenario.Verified(api, unknown);
        var second = await Scenario.Verified(api, person);
        var third = await Scenario.Verified(api, Some.FilingWith("confidential", true));
        var upload = (await api.Upload("a.txt", Encoding.UTF8.GetBytes("A."))).Text("uploadId");

        await Repeated(
            third.ComplaintId,
            "extension",
            "head.electricity",
            "deadline-extended",
            new { until = (await api.Today()).AddDays(60), reason = "r" }
        );
        await Repeated(first.ComplaintId, "assignment", "centre", "complaint-assigned", new { agencyId = "electricity", reason = "r" });
        await Repeated(
            second.ComplaintId,
            "hearing",
            "inspector.electricity",
            "subject-heard",
            new { heardAt = "2026-11-24T08:00:00Z", text = "t" }
        );
        var barred = new { userId = "head.electricity", reason = "r" };
        (await (await api.As("centre")).Decide(third.ComplaintId, "bar", barred)).ShouldBe(HttpStatusCode.OK);
        await Repeated(third.ComplaintId, "bar-lifting", "centre", "staff-bar-lifted", barred);
        await Repeated(third.ComplaintId, "identity", "centre", "identity-opened", new { reason = "r" });
        await Repeated(third.ComplaintId, "document", "officer.electricity", "document-added", new { uploadId = upload, shared = true });
        await Repeated(
            third.ComplaintId,
            "link",
            "centre",
            "complaints-linked",
            new { complaintId = second.ComplaintId, kind = "related-to" }
        );
    }

    private async Task Repeated(string id, string decision, string by, string type, object body)
    {
        var staff = await ccs.Api().As(by);
        var seen = ("If-Match", (await staff.Get($"/api/v1/cases/{id}")).ShouldBe(HttpStatusCode.OK).ETag);

        (await staff.Post($"/api/v1/cases/{id}/{decision}", body, seen)).ShouldBe(HttpStatusCode.OK);
        var again = await staff.Post($"/api/v1/cases/{id}/{decision}", body, seen);

        // A referral or a return took the case out of the caller's sight: then it is not there any more.
        var gone = decision is "referral" or "return";
        again.ShouldBe(gone ? HttpStatusCode.NotFound : HttpStatusCode.PreconditionFailed, gone ? "complaint.not-found" : "version.stale");
        (await ccs.Count($"select count(*) from ccs.mt_events where stream_id = '{id}' and type = '{type}'")).ShouldBe(1);
    }
}
