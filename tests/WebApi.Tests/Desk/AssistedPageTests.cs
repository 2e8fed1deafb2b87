namespace Ccs.WebApi.Tests.Desk;

/// <summary>A centre officer files for somebody on the pages, as a browser without scripts uses them.</summary>
[Collection("ccs")]
public sealed class AssistedPageTests(CcsFixture ccs)
{
    private const string New = "/en/staff/cases/new";
    private const string Ask = $"{New}?handler=Questions";

    private static readonly string[] Closed = [New, $"{New}/code", $"{New}/contact", $"{New}/registered"];

    [Fact]
    public async Task To_whoever_is_not_of_the_centre_the_pages_are_closed()
    {
        using var stranger = new Browser(ccs.Address);
        using var officer = await new Browser(ccs.Address).As("officer.electricity");
        using var auditor = await new Browser(ccs.Address).As("auditor");
        using var centre = await new Browser(ccs.Address).As("centre");
        foreach (var page in Closed)
        {
            (await stranger.Get(page)).ShouldBe(HttpStatusCode.Redirect).Location()!.ShouldContain("/en/staff/sign-in");
            (await officer.Get(page)).ShouldBe(HttpStatusCode.Forbidden);
            (await auditor.Get(page)).ShouldBe(HttpStatusCode.Forbidden);
        }

        (await centre.Get("/en/staff")).Body.ShouldContain($"href=\"{New}\"");
        (await officer.Get("/en/staff")).Body.ShouldNotContain(New);
        var code = (await centre.Submit(New, New, Filled(Some.Email()))).ShouldBe(HttpStatusCode.Redirect).Location()!;
        (await officer.Get(code)).ShouldBe(HttpStatusCode.Forbidden);
        (await officer.Submit("/en/staff", code, ("Code", "123456"))).ShouldBe(HttpStatusCode.Forbidden);
        (await officer.Submit("/en/staff", New, Filled(Some.Email()))).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?filing=")]
    [InlineData("?filing=made-up")]
    [InlineData("?filing=1.AAAA")]
    [InlineData("?filing=a&filing=b")]
    public async Task An_address_that_is_none_of_ours_is_not_there(string query)
    {
        using var centre = await new Browser(ccs.Address).As("centre");

        foreach (var page in Closed.Skip(1))
        {
            (await centre.Get(page + query)).ShouldBe(HttpStatusCode.NotFound);
        }

        (await centre.Submit(New, $"{New}/code{query}", ("Code", "123456"))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_wrong_is_told_at_its_field_and_nothing_that_was_typed_is_lost()
    {
        using var centre = await new Browser(ccs.Address).As("centre");

        var nothing = (await centre.Submit(New, New)).ShouldBe(HttpStatusCode.OK).Body;
        var wrong = (
            await centre.Submit(
                New,
                New,
                [
                    .. Filled("no address").Where(field => field.Name is not ("Born.Year" or "Iraqi" or "When.Month")),
                    ("Born.Year", "2020"),
                    ("Iraqi", "no"),
                    ("When.Month", "13"),
                    ("Uploads", "made-up"),
                ]
            )
        ).ShouldBe(HttpStatusCode.OK);

        string[] needed = ["reason", "about", "place", "category", "subject", "description", "governorate", "fullname", "born", "iraqi"];
        foreach (var field in needed.Concat(["channel", "consent"]))
        {
            nothing.ShouldContain($"href=\"#{field}\"");
        }

        foreach (var field in new[] { "born", "iraqi", "when", "email" })
        {
            wrong.Body.ShouldContain($"href=\"#{field}\"");
        }

        wrong.Body.ShouldNotContain("href=\"#reason\"");
        foreach (var kept in new[] { "Came to the counter.", "No water in our street", "Shilan Karim", "2020", "no address" })
        {
            wrong.Body.ShouldContain(kept);
        }
    }

    [Fact]
    public async Task With_questions_of_its_kind_it_is_filed_when_they_were_seen_and_verified_by_what_the_complainant_reads_out()
    {
        var (api, email) = (ccs.Api(), Some.Email());
        using var centre = await new Browser(ccs.Address).As("centre");
        (string, string)[] typed = [.. Filled(Some.Email(), "electricity/electricity-bills")];

        (await centre.Submit(New, Ask, ("Place", "electricity/electricity-bills"))).Body.ShouldContain("Number of the electricity meter");
        var unseen = (await centre.Submit(New, New, typed)).ShouldBe(HttpStatusCode.OK).Body;
        unseen.ShouldContain("Nothing is filed yet");
        unseen.ShouldContain("No water in our street");
        (string, string)[] answers = [("Given[0].Id", "electricity-bills-meter"), ("Given[1].Id", "electricity-bills-amount")];
        (await centre.Submit(New, New, [.. typed, .. answers, ("Given[0].Text", "none")])).Body.ShouldContain("href=\"#given-0-text\"");
        var page = (await centre.Submit(New, New, [.. typed, .. answers, ("Given[0].Text", "٤٧١١")]))
            .ShouldBe(HttpStatusCode.Redirect)
            .Location()!;

        page.ShouldStartWith($"{New}/code?filing=");
        (await centre.Submit(page, page, ("Code", string.Empty))).Body.ShouldContain("href=\"#code\"");
        (await centre.Submit(page, page, ("Code", "12 34"))).Body.ShouldContain("href=\"#code\"");
        var contact = page.Replace("/code?", "/contact?", StringComparison.Ordinal);
        (await centre.Submit(contact, contact, ("Channel", "email"), ("Email", "none"))).Body.ShouldContain("href=\"#email\"");
        page = (await centre.Submit(contact, contact, ("Channel", "email"), ("Email", email))).Location()!;
        var first = await api.VerificationCode(email);
        var messages = await api.Messages(email);
        page = (await centre.Submit(page, $"{page}&handler=Resend")).ShouldBe(HttpStatusCode.Redirect).Location()!;
        var second = await api.VerificationCode(email, messages);
        (await centre.Submit(page, page, ("Code", first))).Body.ShouldContain("href=\"#code\"");
        var registered = (await centre.Submit(page, page, ("Code", second))).ShouldBe(HttpStatusCode.Redirect).Location()!;

        var told = (await centre.Get(registered)).ShouldBe(HttpStatusCode.OK).Body;
        (await api.Message(email, body => body.Contains("CCS-", StringComparison.Ordinal))).ShouldNotBeEmpty();
        told.ShouldNotContain("CCS-");
        var id = told.Split("btn-primary\" href=\"/en/staff/cases/")[1].Split('"')[0];
        var seen = (await (await api.As("centre")).Get($"/api/v1/cases/{id}")).ShouldBe(HttpStatusCode.OK).Json;
        told.ShouldContain(seen["caseNumber"]!.GetValue<string>());
        seen["assistance"]!["reason"]!.GetValue<string>().ShouldBe("Came to the counter.");
        seen["kindAnswers"]!.ToJsonString().ShouldContain("4711");
        (await centre.Submit(page, $"{page}&handler=Resend")).Body.ShouldContain("no longer waits");
    }

    [Fact]
    public async Task Sent_twice_it_is_filed_once()
    {
        var (api, email) = (ccs.Api(), Some.Email());
        using var centre = await new Browser(ccs.Address).As("centre");
        (string, string)[] typed = [.. Filled(email), ("Key", Some.Key())];
        var form = await centre.TokenOf(New);

        var first = await Post(centre, form, typed);
        var again = await Post(centre, form, typed);

        var code = await api.VerificationCode(email);
        var done = (await centre.Submit(first, first, ("Code", code))).ShouldBe(HttpStatusCode.Redirect).Location()!;
        var same = (await centre.Submit(again, again, ("Code", code))).ShouldBe(HttpStatusCode.Redirect).Location()!;
        Number((await centre.Get(same)).Body).ShouldBe(Number((await centre.Get(done)).Body));
        (await api.Messages(email)).Count(body => body.Contains(code, StringComparison.Ordinal)).ShouldBe(1);
    }

    private static string Number(string page) => page.Split("id=\"number\">")[1].Split('<')[0];

    private static async Task<string> Post(Browser centre, string token, (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(
            fields.Append((Forms.Token, token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))
        );
        return (await centre.Send(HttpMethod.Post, New, form)).ShouldBe(HttpStatusCode.Redirect).Location()!;
    }

    private static (string Name, string Value)[] Filled(string email, string place = "media") =>
        [
            ("Reason", "Came to the counter."),
            ("Language", "en"),
            ("About", "service"),
            ("Place", place),
            ("Category", "delay"),
            ("Subject", "No water in our street"),
            ("Description", "There has been no water in our street for three weeks now."),
            ("When.Day", "2"),
            ("When.Month", "10"),
            ("When.Year", "2026"),
            ("Governorate", "erbil"),
            ("FullName", "Shilan Karim Rasul"),
            ("Born.Day", "1"),
            ("Born.Month", "5"),
            ("Born.Year", "1990"),
            ("Iraqi", "yes"),
            ("Channel", "email"),
            ("Email", email),
            ("Confidential", "no"),
            ("Consent", "true"),
        ];
}
