using System.Text;

namespace Ccs.WebApi.Tests.Edge;

/// <summary>What no call can mean is refused before anything looks at it, and never as a fault of the program.</summary>
[Collection("ccs")]
public sealed class RefusedAtTheEdgeTests(CcsFixture ccs)
{
    [Theory]
    [InlineData("title")]
    [InlineData("category")]
    [InlineData("contact.email")]
    [InlineData("subject.agencyId")]
    [InlineData("complainant.fullName")]
    public async Task A_body_that_holds_the_character_NUL_is_unreadable(string field)
    {
        using var api = ccs.Api();

        (await api.Post("/api/v1/complaints", Some.FilingWith(field, "a\0b"))).ShouldBe(HttpStatusCode.BadRequest, "input.unreadable");
    }

    [Fact]
    public async Task One_that_only_tells_of_it_is_not()
    {
        using var api = ccs.Api();

        (await api.Post("/api/v1/complaints", Some.FilingWith("title", @"The letter \u0000 of a letter"))).ShouldBe(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("/api/v1/services?agency=%00")]
    [InlineData("/api/v1/cases?q=a%00b")]
    [InlineData("/api/v1/administration/history?kind=%00&id=%00")]
    [InlineData("/en/staff?agency=a%00")]
    [InlineData("/en/staff/sign-in?returnUrl=%2Fen%00")]
    public async Task An_address_that_holds_it_is_unreadable(string address)
    {
        using var api = await ccs.Api().As("centre");

        (await api.Get(address)).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("/en/staff/administration/services/%20/retirement")]
    [InlineData("/en/staff/administration/agencies/%09/name")]
    [InlineData("/en/staff/administration/categories/%C2%A0%20/name")]
    [InlineData("/api/v1/administration/agencies/%20")]
    [InlineData("/en/file/question-%20")]
    public async Task An_address_with_a_part_of_white_space_is_nowhere(string address)
    {
        using var api = await ccs.Api().As("administrator");

        (await api.Get(address)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task So_is_a_form()
    {
        using var api = await ccs.Api().As("administrator");
        using var form = new StringContent("a=%00", Encoding.UTF8, "application/x-www-form-urlencoded");

        (await Answer.Of(await api.Http.PostAsync("/en/staff/administration/policies/new", form))).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task So_is_a_cookie()
    {
        using var api = ccs.Api();
        using var call = new HttpRequestMessage(HttpMethod.Get, "/en/file");
        call.Headers.Add("Cookie", "__Host-ccs-draft=a%00b");

        (await Answer.Of(await api.Http.SendAsync(call))).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("TRACE", "/api/v1/agencies")]
    [InlineData("TRACE", "/en")]
    [InlineData("TRACE", "/en/staff/sign-in")]
    [InlineData("PROPFIND", "/api/v1/complaints")]
    [InlineData("QQQ", "/nowhere")]
    [InlineData("PUT", "/en")]
    [InlineData("PATCH", "/ckb/file")]
    [InlineData("DELETE", "/ar/staff")]
    [InlineData("PUT", "/")]
    public async Task A_method_that_nothing_here_has_is_not_allowed(string method, string path)
    {
        using var api = ccs.Api();
        using var call = new HttpRequestMessage(new HttpMethod(method), path);

        (await Answer.Of(await api.Http.SendAsync(call))).ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Theory]
    [InlineData("q=k1.AAAA")]
    [InlineData("q=.")]
    [InlineData("q=no-such-key.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("q=%F0%9F%98%80")]
    [InlineData("filedFrom=0001-01-01&filedTo=9999-12-31")]
    [InlineData("filedFrom=9999-12-31&filedTo=0001-01-01")]
    [InlineData("answeredFrom=0001-01-01")]
    [InlineData("answeredFrom=9999-12-31")]
    [InlineData("cursor=9999-12-31_00000000000000000000000000000000")]
    [InlineData("sort=newest&cursor=0001-01-01T00:00:00.0000000%2B14:00_00000000000000000000000000000000")]
    public async Task What_a_queue_is_asked_for_may_be_anything(string query)
    {
        using var api = await ccs.Api().As("centre");

        ((int)(await api.Get($"/en/staff?{query}")).Status).ShouldBeLessThan(500);
        ((int)(await api.Get($"/api/v1/cases?{query}")).Status).ShouldBeLessThan(500);
        ((int)(await api.Get($"/en/staff/assign?result={query}")).Status).ShouldBeLessThan(500);
    }

    [Fact]
    public async Task The_first_and_the_last_day_leave_nothing_out()
    {
        using var api = ccs.Api();
        await Scenario.Verified(api);
        using var centre = await api.As("centre");

        var page = await centre.Get("/en/staff?status=any&filedFrom=0001-01-01&filedTo=9999-12-31");

        page.ShouldBe(HttpStatusCode.OK).Body.ShouldContain("/en/staff/cases/");
    }

    [Theory]
    [InlineData("application/json; charset=\"utf-8\"", HttpStatusCode.Created)]
    [InlineData("application/json; charset=UTF-8", HttpStatusCode.Created)]
    [InlineData("application/json", HttpStatusCode.Created)]
    [InlineData("application/json; charset=utf-16", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json; charset=\"klingon\"", HttpStatusCode.UnsupportedMediaType)]
    public async Task JSON_is_UTF_8_however_that_is_written(string type, HttpStatusCode status)
    {
        using var api = ccs.Api();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Some.Filing().ToJsonString()));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        (await Answer.Of(await api.Http.PostAsync("/api/v1/complaints", content))).ShouldBe(status);
    }

    /// <summary>By the server, while it reads the first line: no page, route or limit of ours is asked, and nobody signed in.</summary>
    [Theory]
    [InlineData("/%00")]
    [InlineData("/en/track%00")]
    [InlineData("/api/v1/agencies/%00")]
    [InlineData("/health/live%00")]
    public async Task NUL_in_a_path_is_no_request(string path)
    {
        using var api = ccs.Api();

        using var answer = await api.Http.GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Headers.ConnectionClose.ShouldBe(true);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        answer.Headers.Select(header => header.Key).ShouldBe(["Date", "Connection"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("{\"contact\":\"a@example.org\",\"contact\":\"b@example.org\"}")]
    [InlineData("{\"contact\":\"a@example.org\",\"Contact\":\"b@example.org\"}")]
    public async Task Equal_keys_are_refused(string body)
    {
        using var api = ccs.Api();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        (await Answer.Of(await api.Http.PostAsync("/api/v1/tracking/recovery", content))).ShouldBe(
            HttpStatusCode.BadRequest,
            "input.unreadable"
        );
    }
}
