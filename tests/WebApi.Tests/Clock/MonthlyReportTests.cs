namespace Ccs.WebApi.Tests.Clock;

/// <summary>The report of a month: the page, and the mail that tells of it.</summary>
[Collection("ccs")]
public sealed class MonthlyReportTests(CcsFixture ccs)
{
    private const string Page = "/en/staff/figures/monthly";

    [Fact]
    public async Task One_mail_a_reader_and_month_with_numbers_and_an_address_and_no_name()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var agency = await administrator.NewAgency();
        var head = await Colleague.Made(ccs, administrator, agency, "agency-head");
        var officer = await Colleague.Made(ccs, administrator, agency, "officer");
        var complaint = await Scenario.Verified(ccs.Api(), Some.FilingWith("subject.agencyId", agency));

        while (await Job() == 0)
        {
            (await ccs.Api().Post("/dev/clock", new { advance = "PT24H" })).ShouldBe(HttpStatusCode.OK);
        }

        (await Job()).ShouldBe(0, "everybody has had theirs");
        var mail = await ccs.Api().Message(head.Email, text => text.Contains("report of last month", StringComparison.Ordinal));
        mail.ShouldContain("Complaints filed: ");
        foreach (var hidden in new[] { complaint.Number, complaint.Contact, complaint.Code, agency })
        {
            mail.ShouldNotContain(hidden);
        }

        (await ccs.Api().Messages(head.Email)).Count(Told).ShouldBe(1);
        (await ccs.Api().Messages(officer.Email)).Count(Told).ShouldBe(0);

        bool Told(string text) => text.Contains("report of last month", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analysts_heads_and_the_centre_open_it_and_nobody_else()
    {
        foreach (var user in new[] { "analyst", "head.electricity", "centre" })
        {
            using var answer = await Open(user, Page);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, user);
            using var head = await Open(user, Page, HttpMethod.Head);
            head.StatusCode.ShouldBe(HttpStatusCode.OK, user);
        }

        foreach (var user in new[] { "officer.electricity", "inspector.electricity", "administrator", "auditor" })
        {
            using var answer = await Open(user, Page);
            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, user);
        }

        using var other = await Open("head.electricity", $"{Page}?agency=health");
        other.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("month=2026-13")]
    [InlineData("month=2999-01")]
    [InlineData("month=%3D1")]
    [InlineData("month=2026-01&known=2026-02-01")]
    [InlineData("month=2026-01&from=2026-01-01")]
    [InlineData("month=2026-01&colour=red")]
    [InlineData("month=2026-01&agency=nowhere")]
    public async Task What_cannot_be_asked_is_refused(string asked)
    {
        using var answer = await Open("analyst", $"{Page}?{asked}");
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task The_same_month_is_the_same_page_later_and_one_that_is_not_over_has_no_numbers()
    {
        var today = await (await ccs.Api().As("analyst")).Today();
        var old = $"{Page}?month={today.AddMonths(-3):yyyy-MM}";
        var once = await Body(old);
        await Scenario.Verified(ccs.Api());
        (await Body(old)).ShouldBe(once);

        var running = await Body($"{Page}?month={today:yyyy-MM}");
        running.ShouldContain("will be written on");
        running.ShouldNotContain("What to mend first</h2>");
    }

    private async Task<string> Body(string path)
    {
        using var answer = await Open("analyst", path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var body = await answer.Content.ReadAsStringAsync();
        // The menu has a token of its own each time.
        return body[body.IndexOf("<article", StringComparison.Ordinal)..body.IndexOf("</article>", StringComparison.Ordinal)];
    }

    private async Task<HttpResponseMessage> Open(string user, string path, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        request.Headers.Add("Cookie", $"__Host-ccs-staff={await SharedSessions.Of(ccs.Api(), user)}");
        return await ccs.Api().Http.SendAsync(request);
    }

    private async Task<int> Job() => (await ccs.Api().Post("/dev/jobs/monthly-report")).ShouldBe(HttpStatusCode.OK)["done"].GetValue<int>();
}
