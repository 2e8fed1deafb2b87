namespace Ccs.WebApi.Tests.Tracking;

[Collection("ccs")]
public sealed class TrackingTests(CcsFixture ccs)
{
    [Fact]
    public async Task Contact_and_code_open_it_however_they_are_written()
    {
        var api = ccs.Api();
        var phone = Some.Phone();
        var scenario = await Scenario.Verified(api, Some.Filing(phone: phone));
        var bare = scenario.Code.Replace("-", string.Empty, StringComparison.Ordinal).ToLowerInvariant();

        (await Open(api, $"0{phone[4..]}", bare)).ShouldBe(HttpStatusCode.OK);
        (await Open(api, $"٠{phone[4..]}", scenario.Code.Replace('0', 'O').Replace('1', 'l'))).ShouldBe(HttpStatusCode.OK);

        var email = Some.Email();
        var second = await Scenario.Verified(api, Some.Filing(email));
        (await Open(api, email.ToUpperInvariant(), second.Code)).ShouldBe(HttpStatusCode.OK).Text("token").ShouldStartWith("ccs_t_");
    }

    [Fact]
    public async Task A_wrong_pair_looks_like_an_unknown_one()
    {
        var api = ccs.Api();
        var mine = await Scenario.Verified(api);
        var other = await Scenario.Verified(api);

        var wrong = await Open(api, mine.Contact, other.Code);
        var unknown = await Open(api, Some.Email(), other.Code);

        wrong.ShouldBe(HttpStatusCode.NotFound, "tracking.not-found");
        unknown.Body.ShouldBe(wrong.Body);
    }

    [Fact]
    public async Task A_typing_slip_in_the_code_is_told_as_such()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api);
        var last = scenario.Code[^1] == 'A' ? 'B' : 'A';

        (await Open(api, scenario.Contact, scenario.Code[..^1] + last)).ShouldRefuse("complaintCode");
    }

    [Fact]
    public async Task The_view_names_no_member_of_staff_and_no_note()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api);
        var officer = await api.As("officer.electricity");
        await officer.Decide(scenario.ComplaintId, "officer", new { userId = "officer.electricity" });
        await officer.Decide(scenario.ComplaintId, "note", new { text = "Between ourselves: a known case." });
        await officer.Decide(scenario.ComplaintId, "interim-reply", new { text = "We are looking for the file." });

        var view = (await (await scenario.Track()).Get("/api/v1/tracking")).ShouldBe(HttpStatusCode.OK);

        view.Body.ShouldNotContain("Between ourselves");
        view.Body.ShouldNotContain("note-added");
        view.Body.ShouldNotContain("officer");
        view.Body.ShouldContain("We are looking for the file.");
        view.Text("waitingFor").ShouldBe("agency");
        view["overdue"].GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task Withdrawn_is_withdrawn_for_good()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api);
        var citizen = await scenario.Track();

        var withdrawn = (await citizen.Post("/api/v1/tracking/withdrawal", new { reason = "It was mended." })).ShouldBe(HttpStatusCode.OK);
        withdrawn.Text("status").ShouldBe("closed");
        withdrawn.Can.ShouldBeEmpty();
        (await citizen.Post("/api/v1/tracking/withdrawal", new { reason = "Again." })).Status.ShouldBe(HttpStatusCode.Conflict);
        (await citizen.Post("/api/v1/tracking/reopening", new { reason = "After all." })).ShouldBe(
            HttpStatusCode.Conflict,
            "reopening.finally-closed"
        );
    }

    [Theory]
    [InlineData("information", "text")]
    [InlineData("rating", "score")]
    [InlineData("reopening", "reason")]
    public async Task What_a_complainant_does_needs_a_token_and_its_fields(string act, string field)
    {
        var api = ccs.Api();
        (await api.Post($"/api/v1/tracking/{act}", new { })).ShouldBe(HttpStatusCode.Unauthorized, "session.required");
        (await api.WithToken("ccs_t_forged").Post($"/api/v1/tracking/{act}", new { })).ShouldBe(
            HttpStatusCode.Unauthorized,
            "session.required"
        );
        var officer = await api.As("officer.electricity");
        (await officer.Post($"/api/v1/tracking/{act}", new { })).Status.ShouldBeOneOf(
            HttpStatusCode.Unauthorized,
            HttpStatusCode.Forbidden
        );

        var scenario = act is not "information" ? await Scenario.Answered(api) : await Scenario.Verified(api);
        var citizen = await scenario.Track();
        (await citizen.Post($"/api/v1/tracking/{act}", new { })).ShouldRefuse(field);
    }

    [Theory]
    [InlineData("acceptance")]
    [InlineData("withdrawal")]
    public async Task Accepting_and_withdrawing_need_a_token_and_a_body_that_can_be_read(string act)
    {
        var api = ccs.Api();
        var path = $"/api/v1/tracking/{act}";
        var scenario = act == "acceptance" ? await Scenario.Answered(api) : await Scenario.Verified(api);
        var citizen = await scenario.Track();
        var before = await citizen.Get("/api/v1/tracking");

        (await api.Post(path)).ShouldBe(HttpStatusCode.Unauthorized, "session.required");
        (await api.WithToken("ccs_t_forged").Post(path)).ShouldBe(HttpStatusCode.Unauthorized, "session.required");
        (await (await api.As("officer.electricity")).Post(path)).ShouldBe(HttpStatusCode.Unauthorized, "session.required");
        (await citizen.Post(path, "text")).ShouldBe(HttpStatusCode.BadRequest, "input.unreadable");
        using var unreadable = new StringContent("{", System.Text.Encoding.UTF8, "application/json");
        (await Answer.Of(await citizen.Http.PostAsync(path, unreadable))).ShouldBe(HttpStatusCode.BadRequest, "input.unreadable");
        (await citizen.Get("/api/v1/tracking")).Body.ShouldBe(before.Body);

        (await citizen.Post(path)).ShouldBe(HttpStatusCode.OK).Text("status").ShouldBe("closed");
        (await citizen.Post(path)).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_reason_for_withdrawing_is_not_too_long() =>
        (
            await (await (await Scenario.Verified(ccs.Api())).Track()).Post(
                "/api/v1/tracking/withdrawal",
                new { reason = new string('x', 2001) }
            )
        ).ShouldRefuse("reason");

    [Fact]
    public async Task A_token_lasts_no_longer_than_it_says()
    {
        var api = ccs.Api();
        var citizen = await (await Scenario.Verified(api)).Track();
        (await citizen.Get("/api/v1/tracking")).ShouldBe(HttpStatusCode.OK);
        (await api.Post("/dev/clock", new { advance = "PT25H" })).ShouldBe(HttpStatusCode.OK);

        (await citizen.Get("/api/v1/tracking")).ShouldBe(HttpStatusCode.Unauthorized, "session.required");
    }

    private static Task<Answer> Open(Api api, string contact, string complaintCode) =>
        api.Post("/api/v1/tracking", new { contact, complaintCode });
}
