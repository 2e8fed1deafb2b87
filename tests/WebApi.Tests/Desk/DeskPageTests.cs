namespace Ccs.WebApi.Tests.Desk;

[Collection("ccs")]
public sealed class DeskPageTests(CcsFixture ccs)
{
    [Theory]
    [InlineData("/en/staff")]
    [InlineData("/en/staff/figures")]
    [InlineData("/en/staff/assign")]
    [InlineData("/en/staff/cases/00000000-0000-7000-8000-000000000000")]
    [InlineData("/en/staff/cases/00000000-0000-7000-8000-000000000000/answer")]
    public async Task Without_a_session_every_page_leads_to_the_sign_in(string page)
    {
        using var browser = new Browser(ccs.Address);

        (await browser.Get(page)).ShouldBe(HttpStatusCode.Redirect).Location()!.ShouldStartWith("/en/staff/sign-in?returnUrl=");
    }

    [Fact]
    public async Task A_case_of_another_agency_is_not_there_whatever_is_asked_of_it()
    {
        var theirs = await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", "justice"));
        using var browser = await new Browser(ccs.Address).As("officer.media");

        foreach (
            var page in new[]
            {
                "",
                "/answer",
                "/note",
                "/document",
                $"/documents/{Guid.NewGuid()}",
                $"/documents/{Guid.NewGuid()}?handler=Inline",
            }
        )
        {
            (await browser.Get($"/en/staff/cases/{theirs.ComplaintId}{page}")).ShouldBe(HttpStatusCode.NotFound);
            (await browser.Get($"/en/staff/cases/{Guid.NewGuid()}{page}")).ShouldBe(HttpStatusCode.NotFound);
        }

        (await browser.Get("/en/staff?status=any")).ShouldBe(HttpStatusCode.OK).Body.ShouldNotContain(theirs.ComplaintId);
    }

    [Fact]
    public async Task What_one_has_searched_for_is_readable_to_nobody_else()
    {
        using var mine = await new Browser(ccs.Address).As("officer.electricity");
        using var theirs = await new Browser(ccs.Address).As("head.electricity");
        var sought = (await mine.Submit("/en/staff", "/en/staff?handler=Search", ("Search", "0750 111 2233")))
            .ShouldBe(HttpStatusCode.Redirect)
            .Location()!;

        (await mine.Get(sought)).ShouldBe(HttpStatusCode.OK).Body.ShouldContain("0750 111 2233");
        (await theirs.Get(sought)).ShouldBe(HttpStatusCode.OK).Body.ShouldNotContain("0750 111 2233");
    }

    [Fact]
    public async Task All_that_a_link_lacks_is_told_at_once()
    {
        var complaint = await Scenario.Verified(ccs.Api());
        using var officer = await new Browser(ccs.Address).As("officer.electricity");
        var page = $"/en/staff/cases/{complaint.ComplaintId}/link";

        var told = await officer.Submit(page, page, ("Code", " "));

        told.Body.ShouldContain("href=\"#code\"");
        told.Body.ShouldContain("href=\"#kind");
    }

    [Fact]
    public async Task What_the_role_may_not_do_is_refused_by_the_pages_too()
    {
        var mine = await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", "media"));
        using var officer = await new Browser(ccs.Address).As("officer.media");
        (await officer.Get($"/en/staff/cases/{mine.ComplaintId}/extension"))
            .ShouldBe(HttpStatusCode.Redirect)
            .Location()
            .ShouldBe($"/en/staff/cases/{mine.ComplaintId}");
        (
            await officer.Submit(
                $"/en/staff/cases/{mine.ComplaintId}/note",
                $"/en/staff/cases/{mine.ComplaintId}/extension",
                ("Reason", "r"),
                ("Until.Day", "3"),
                ("Until.Month", "1"),
                ("Until.Year", "2027")
            )
        ).ShouldBe(HttpStatusCode.Forbidden);
        (await officer.Get("/en/staff/figures")).ShouldBe(HttpStatusCode.Forbidden);
        (await officer.Get($"/en/staff/assign?marked={mine.ComplaintId}:3")).ShouldBe(HttpStatusCode.Forbidden);

        using var auditor = await new Browser(ccs.Address).As("auditor");
        (await auditor.Get($"/en/staff/cases/{mine.ComplaintId}")).ShouldBe(HttpStatusCode.Forbidden);
        (await auditor.Get("/en/staff/figures")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_form_of_somebody_else_changes_nothing()
    {
        var mine = await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", "media"));
        using var officer = await new Browser(ccs.Address).As("officer.media");
        using var forged = new FormUrlEncodedContent([KeyValuePair.Create("Version", "3"), KeyValuePair.Create("Text", "Forged.")]);

        (await officer.Send(HttpMethod.Post, $"/en/staff/cases/{mine.ComplaintId}/note", forged)).ShouldBe(HttpStatusCode.BadRequest);

        (await officer.Get($"/en/staff/cases/{mine.ComplaintId}")).Body.ShouldNotContain("Forged.");
    }

    [Fact]
    public async Task Views_are_their_owners_alone()
    {
        using var mine = await new Browser(ccs.Address).As("officer.planning");
        using var other = await new Browser(ccs.Address).As("head.planning");
        (await mine.Submit("/en/staff", "/en/staff?handler=Save&status=assigned", ("ViewName", "Planning of mine"))).ShouldBe(
            HttpStatusCode.Redirect
        );
        (await mine.Submit("/en/staff", "/en/staff?handler=Save&status=answered", ("ViewName", "Planning of mine")))
            .Location()
            .ShouldBe("/en/staff?status=answered");
        var shown = (await mine.Get("/en/staff")).Body;
        shown.Split("Planning of mine</bdi>").Length.ShouldBe(2, "the same name again is the same view");
        (await other.Get("/en/staff")).Body.ShouldNotContain("Planning of mine");
        var id = shown.Split("name=\"view\" value=\"")[1][..36];

        (await other.Submit("/en/staff", "/en/staff?handler=Remove", ("view", id))).ShouldBe(HttpStatusCode.Redirect);
        (await mine.Get("/en/staff")).Body.ShouldContain("Planning of mine");
        (await mine.Submit("/en/staff", "/en/staff?handler=Remove", ("view", id))).ShouldBe(HttpStatusCode.Redirect);
        (await mine.Get("/en/staff")).Body.ShouldNotContain("Planning of mine");
        (await mine.Submit("/en/staff", "/en/staff?handler=Save", ("ViewName", new string('x', 61))))
            .ShouldBe(HttpStatusCode.OK)
            .Body.ShouldContain("error-summary");
    }

    [Fact]
    public async Task Linking_to_the_number_of_a_case_that_is_not_ones_own_looks_like_linking_to_none()
    {
        var mine = await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", "media"));
        var theirs = await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", "justice"));
        using var officer = await new Browser(ccs.Address).As("officer.media");
        var page = $"/en/staff/cases/{mine.ComplaintId}/link";

        var hidden = await officer.Submit(page, page, ("Code", theirs.Number), ("Kind", "related-to"));
        var none = await officer.Submit(page, page, ("Code", "99-0000000"), ("Kind", "related-to"));

        hidden.ShouldBe(HttpStatusCode.OK).Body.ShouldContain("field-error");
        Said(hidden).ShouldBe(Said(none));

        static string Said(Answer answer) => answer.Body.Split("class=\"field-error\"")[1].Split("</div>")[0];
    }

    [Fact]
    public async Task Figures_count_the_own_agency_and_those_below_it_and_no_other()
    {
        using var head = await new Browser(ccs.Address).As("head.endowment");
        var before = (await head.Get("/en/staff/figures/own")).ShouldBe(HttpStatusCode.OK).Body;
        before.ShouldContain("<strong>0</strong> Open");

        await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", "justice"));
        (await head.Get("/en/staff/figures/own")).Body.ShouldContain("<strong>0</strong> Open");
        await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", "endowment"));
        (await head.Get("/en/staff/figures/own")).Body.ShouldContain("<strong>1</strong> Open");
    }

    [Fact]
    public async Task A_document_is_shown_where_nothing_of_it_can_run()
    {
        var filing = Some.FilingWith("subject.agencyId", "media");
        byte[] png = Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="
        );
        var upload = (await ccs.Api().Upload("meter.png", png)).ShouldBe(HttpStatusCode.Created).Text("uploadId");
        filing["uploadIds"] = new JsonArray(upload);
        var complaint = await Scenario.Verified(ccs.Api(), filing);
        using var officer = await new Browser(ccs.Address).As("officer.media");
        var shown = (await officer.Get($"/en/staff/cases/{complaint.ComplaintId}")).Body;
        var path = $"/en/staff/cases/{complaint.ComplaintId}/documents/{shown.Split("/documents/")[1][..36]}";

        (await officer.Get(path)).ShouldBe(HttpStatusCode.OK).Body.ShouldContain("<iframe class=\"preview\" sandbox ");
        var inline = (await officer.Get($"{path}?handler=Inline")).ShouldBe(HttpStatusCode.OK).Message;
        inline.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        inline.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        inline.Headers.GetValues("X-Frame-Options").ShouldBe(["SAMEORIGIN"]);
        var policy = inline.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("sandbox; default-src 'none'");
        policy.ShouldContain("frame-ancestors 'self'");
        (await officer.Get($"{path}?handler=File")).Message.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
    }
}
