using System.Text;

namespace Ccs.WebApi.Tests.Sessions;

/// <summary>The session of a browser: where the cookie is taken, and what it is not taken for.</summary>
[Collection("ccs")]
public sealed class CookieTests(CcsFixture ccs)
{
    private const string Cookie = "__Host-ccs-staff";

    [Fact]
    public async Task A_browser_gets_the_token_in_a_cookie_and_nowhere_else()
    {
        using var browser = new Browser(ccs.Address);
        var session = await browser.Post(
            "/api/v1/sessions",
            new
            {
                userName = "officer.health",
                password = CcsFixture.Password,
                cookie = true,
            }
        );

        session.ShouldBe(HttpStatusCode.Created).Json["token"].ShouldBeNull();
        browser.Cookies[Cookie].ShouldStartWith("ccs_s_");
        session.Body.ShouldNotContain(browser.Cookies[Cookie]);
        var attributes = browser.SetCookie!.Split("; ")[1..];
        attributes
            .Select(attribute => attribute.Split('=')[0] == "max-age" ? "max-age" : attribute)
            .ShouldBe(["max-age", "path=/", "secure", "samesite=lax", "httponly"], ignoreOrder: true);
        int.Parse(
                attributes.Single(attribute => attribute.StartsWith("max-age=", StringComparison.Ordinal))[8..],
                System.Globalization.CultureInfo.InvariantCulture
            )
            .ShouldBeInRange(28_700, 28_800);

        (await browser.Get("/api/v1/sessions/current")).ShouldBe(HttpStatusCode.OK).Text("userName").ShouldBe("officer.health");
        (await browser.Get("/api/v1/cases")).ShouldBe(HttpStatusCode.OK);
        (await browser.Delete("/api/v1/sessions/current")).ShouldBe(HttpStatusCode.NoContent);
        browser.Cookies.ShouldNotContainKey(Cookie);
        (await browser.Get("/api/v1/cases")).ShouldBe(HttpStatusCode.Unauthorized, "session.required");
    }

    [Fact]
    public async Task The_header_goes_before_the_cookie()
    {
        using var browser = await new Browser(ccs.Address).SignedInAs("officer.health");
        var bearer = await Token("centre");

        var me = await browser.Send(HttpMethod.Get, "/api/v1/sessions/current", null, ("Authorization", $"Bearer {bearer}"));
        me.ShouldBe(HttpStatusCode.OK).Text("userName").ShouldBe("centre");
        (await browser.Send(HttpMethod.Get, "/api/v1/sessions/current", null, ("Authorization", "Bearer ccs_s_nobody"))).ShouldBe(
            HttpStatusCode.Unauthorized,
            "session.required"
        );

        // Nobody sends a header unasked: with it, a call may come from anywhere.
        (
            await browser.Send(
                HttpMethod.Delete,
                "/api/v1/sessions/current",
                null,
                ("Authorization", $"Bearer {bearer}"),
                ("Sec-Fetch-Site", "cross-site")
            )
        ).ShouldBe(HttpStatusCode.NoContent);
    }

    [Theory]
    [InlineData("cross-site", null)]
    [InlineData("same-site", null)]
    [InlineData("none", null)]
    [InlineData("cross-site", "{here}")]
    [InlineData(null, "https://evil.example")]
    [InlineData(null, "null")]
    [InlineData(null, null)]
    public async Task What_another_site_makes_a_browser_send_is_refused(string? site, string? origin)
    {
        using var browser = await new Browser(ccs.Address).SignedInAs("officer.health");
        (string, string?)[] headers =
        [
            ("Sec-Fetch-Site", site),
            ("Origin", origin?.Replace("{here}", ccs.Address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal)),
        ];

        (await browser.Send(HttpMethod.Delete, "/api/v1/sessions/current", null, headers)).ShouldBe(
            HttpStatusCode.Forbidden,
            "request.cross-site"
        );
        (await browser.Send(HttpMethod.Post, "/api/v1/sessions/enrolment", JsonContent.Create(new { }), headers)).ShouldBe(
            HttpStatusCode.Forbidden,
            "request.cross-site"
        );
        (await browser.Send(HttpMethod.Post, "/jobs/recurring/trigger", new FormUrlEncodedContent([]), headers)).ShouldBe(
            HttpStatusCode.Forbidden,
            "request.cross-site"
        );
        (await browser.Send(HttpMethod.Get, "/api/v1/sessions/current", null, headers)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_browser_of_an_older_kind_is_known_by_the_origin_alone()
    {
        using var browser = await new Browser(ccs.Address).SignedInAs("officer.health");

        (await browser.Send(HttpMethod.Delete, "/api/v1/sessions/current", null, ("Sec-Fetch-Site", null))).ShouldBe(
            HttpStatusCode.NoContent
        );
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "a=b")]
    [InlineData("text/plain", "{}")]
    [InlineData("multipart/form-data; boundary=x", "--x--")]
    [InlineData(null, "")]
    public async Task What_a_form_can_send_is_not_taken_with_the_cookie(string? mediaType, string body)
    {
        using var browser = await new Browser(ccs.Address).SignedInAs("officer.health");
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);

        (await browser.Send(HttpMethod.Post, "/api/v1/sessions/enrolment", content)).ShouldBe(
            HttpStatusCode.UnsupportedMediaType,
            "input.wrong-media-type"
        );
    }

    [Fact]
    public async Task Files_are_taken_with_the_cookie_from_pages_of_ours()
    {
        using var browser = await new Browser(ccs.Address).SignedInAs("officer.health");
        static MultipartFormDataContent Form() => new() { { new ByteArrayContent("A note."u8.ToArray()), "file", "note.txt" } };

        (await browser.Send(HttpMethod.Post, "/api/v1/uploads", Form())).ShouldBe(HttpStatusCode.Created);
        (await browser.Send(HttpMethod.Post, "/api/v1/uploads", Form(), ("Sec-Fetch-Site", "cross-site"))).ShouldBe(
            HttpStatusCode.Forbidden,
            "request.cross-site"
        );
    }

    [Fact]
    public async Task The_jobs_are_open_to_the_cookie_of_an_administrator_and_take_no_orders()
    {
        using var officer = await new Browser(ccs.Address).SignedInAs("officer.health");
        (await officer.Get("/jobs")).ShouldBe(HttpStatusCode.Forbidden, "access.forbidden");
        using var administrator = await new Browser(ccs.Address).SignedInAs("administrator");
        var page = (await administrator.Get("/jobs/recurring")).ShouldBe(HttpStatusCode.OK);
        page.Body.ShouldContain("deadlines");
        static FormUrlEncodedContent Order() => new([new("jobs[]", "uploads")]);

        var withoutToken = await administrator.Send(HttpMethod.Post, "/jobs/recurring/trigger", Order());
        ((int)withoutToken.Status).ShouldBeGreaterThanOrEqualTo(400);
        administrator.Cookies.ShouldContainKey("__Host-ccs-form");
        var token = page.Body.Split("name=\"csrf-token\" content=\"")[1].Split('"')[0];
        foreach (var order in new[] { "trigger", "remove" })
        {
            var answer = await administrator.Send(
                HttpMethod.Post,
                $"/jobs/recurring/{order}",
                Order(),
                ("RequestVerificationToken", token)
            );
            ((int)answer.Status).ShouldBeInRange(401, 403);
        }

        (await administrator.Get("/jobs/recurring")).Body.ShouldContain("uploads");

        // The page's own scripts and styles, and nothing else.
        var policy = page.Message.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("script-src 'self';");
        policy.ShouldStartWith("default-src 'none';");
    }

    private async Task<string> Token(string userName) =>
        (await ccs.Api().Post("/api/v1/sessions", new { userName, password = CcsFixture.Password }))
            .ShouldBe(HttpStatusCode.Created)
            .Text("token");
}
