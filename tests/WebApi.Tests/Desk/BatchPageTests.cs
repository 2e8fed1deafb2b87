using Ccs.WebApi.Tests.Cases;

namespace Ccs.WebApi.Tests.Desk;

/// <summary>Batches on the pages, as a browser without scripts uses them.</summary>
[Collection("ccs")]
public sealed class BatchPageTests(CcsFixture ccs)
{
    private const string New = "/en/staff/batches/new";

    [Fact]
    public async Task Marked_in_the_queue_made_read_as_the_complainants_will_and_answered()
    {
        var api = ccs.Api();
        var (one, other) = (await Scenario.Verified(api), await Scenario.Verified(api));
        using var officer = await new Browser(ccs.Address).As("officer.electricity");
        (await officer.Get("/en/staff?sort=newest")).Body.ShouldContain($"name=\"marked\" value=\"{one.ComplaintId}:");
        var page = $"{New}?marked={one.ComplaintId}:3&marked={other.ComplaintId}:3";

        (await officer.Submit(page, New, ("Marked", one.ComplaintId))).Body.ShouldContain("href=\"#title\"");
        var path = (await officer.Submit(page, New, ("Title", "The cut line"), ("Marked", one.ComplaintId), ("Marked", other.ComplaintId)))
            .ShouldBe(HttpStatusCode.Redirect)
            .Location()!;
        var shown = (await officer.Get(path)).ShouldBe(HttpStatusCode.OK).Body;
        shown.ShouldContain(one.Number);
        shown.ShouldContain(other.Number);
        (string, string)[] answer =
        [
            ("Outcome", "upheld"),
            ("Text", "The line to the quarter was cut; it is mended since this morning."),
            ("RootCause", "capacity"),
        ];
        var kindly = (await officer.Submit($"{path}/answer", $"{path}/answer?handler=Preview", answer)).Body;
        kindly.ShouldContain("what is done about it");
        kindly.ShouldNotContain("as-read");
        (await officer.Submit($"{path}/answer", $"{path}/answer?handler=Preview", [.. answer, ("Remedy", "Mended.")])).Body.ShouldContain(
            "as-read"
        );

        (await officer.Submit($"{path}/answer", $"{path}/answer", [.. answer, ("Remedy", "Mended.")]))
            .ShouldBe(HttpStatusCode.Redirect)
            .Location()
            .ShouldBe(path);

        await Eventually.Holds(async () => (await officer.Get(path)).Body.Contains("Done: 2.", StringComparison.Ordinal), "both answers");
        (await officer.Get($"/en/staff/cases/{one.ComplaintId}")).Body.ShouldContain("The cut line");
        (await officer.Get("/en/staff/batches")).Body.ShouldContain("The cut line");
    }

    [Fact]
    public async Task Those_like_a_case_are_offered_and_nobody_elses()
    {
        var api = ccs.Api();
        var (one, other) = (await Scenario.Verified(api), await Scenario.Verified(api));
        using var officer = await new Browser(ccs.Address).As("officer.electricity");

        var page = (await officer.Get($"{New}?like={one.ComplaintId}")).ShouldBe(HttpStatusCode.OK).Body;

        page.ShouldContain(one.Number);
        page.ShouldContain(other.Number);
        using var elsewhere = await new Browser(ccs.Address).As("officer.media");
        (await elsewhere.Get($"{New}?like={one.ComplaintId}")).ShouldBe(HttpStatusCode.NotFound);
        var batch = await Batches.Make(await api.As("officer.electricity"), one);
        (await elsewhere.Get($"/en/staff/batches/{batch.Text("batchId")}")).ShouldBe(HttpStatusCode.NotFound);
        (await elsewhere.Get($"/en/staff/batches/{batch.Text("batchId")}/answer")).ShouldBe(HttpStatusCode.NotFound);
        using var auditor = await new Browser(ccs.Address).As("auditor");
        (await auditor.Get("/en/staff/batches")).ShouldBe(HttpStatusCode.Forbidden);
        (await auditor.Get($"/en/staff/batches/{batch.Text("batchId")}")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_upheld_answer_to_one_case_is_asked_for_its_remedy_before_the_preview()
    {
        var complaint = await Scenario.Verified(ccs.Api());
        using var officer = await new Browser(ccs.Address).As("officer.electricity");
        var page = $"/en/staff/cases/{complaint.ComplaintId}/answer";

        var told = await officer.Submit(
            page,
            $"{page}?handler=Preview",
            ("Outcome", "upheld"),
            ("Text", "You are right, and we are sorry for all of it."),
            ("RootCause", "process")
        );

        told.Body.ShouldContain("what is done about it");
        told.Body.ShouldNotContain("as-read");
    }
}
