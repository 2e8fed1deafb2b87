namespace Ccs.WebApi.Tests.Tracking;

/// <summary>What opens the export: a code that came to the contact for it, once, within its time, and nothing else.</summary>
[Collection("ccs")]
public sealed class ExportCodeTests(CcsFixture ccs)
{
    private const string Export = "/api/v1/tracking/export";
    private const string Ask = "/api/v1/tracking/export/code";

    [Fact]
    public async Task A_code_is_good_once()
    {
        var (citizen, code, _) = await Asked();
        (await citizen.Post(Export, new { code })).ShouldBe(HttpStatusCode.OK);

        (await citizen.Post(Export, new { code })).ShouldBe(HttpStatusCode.Conflict, "verification.failed");
    }

    [Fact]
    public async Task Of_many_at_once_with_one_code_one_gets_it()
    {
        var (citizen, code, scenario) = await Asked();

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => citizen.Post(Export, new { code })));

        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(1);
        (
            await ccs.Count(
                $"select count(*) from ccs.mt_events where type = 'own-data-exported' and data ->> 'complaintId' = '{scenario.ComplaintId}'"
            )
        ).ShouldBe(1);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("not a code")]
    [InlineData("000000000000000000000000000000")]
    public async Task What_is_no_code_opens_nothing_and_takes_no_try(string? code)
    {
        var (citizen, right, _) = await Asked();
        (await citizen.Post(Export, new { code })).ShouldBe(HttpStatusCode.Conflict, "verification.failed");

        (await citizen.Post(Export, new { code = right })).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task After_five_wrong_tries_the_right_one_is_wrong_too()
    {
        var (citizen, code, _) = await Asked();
        var wrong = code == "111111" ? "222222" : "111111";
        for (var attempt = 0; attempt < 5; attempt++)
        {
            (await citizen.Post(Export, new { code = wrong })).ShouldBe(HttpStatusCode.Conflict, "verification.failed");
        }

        (await citizen.Post(Export, new { code })).ShouldBe(HttpStatusCode.Conflict, "verification.failed");
    }

    [Fact]
    public async Task A_code_whose_time_is_over_opens_nothing()
    {
        var (citizen, code, scenario) = await Asked();
        const string Past = "to_jsonb('2020-01-01T00:00:00+00:00'::text)";
        await ccs.Text(
            "update ccs.mt_doc_verificationchallenge set data = jsonb_set(data, '{expiresAt}', "
                + $"{Past}) where id = '{scenario.ComplaintId}' returning 1"
        );

        (await citizen.Post(Export, new { code })).ShouldBe(HttpStatusCode.Conflict, "verification.failed");
    }

    [Fact]
    public async Task Codes_of_before_of_registrations_and_of_others_open_nothing_and_this_one_registers_nothing()
    {
        var api = ccs.Api();
        var (id, contact) = await Scenario.Filed(api);
        var registering = await api.VerificationCode(contact);
        var verified = (await api.Post($"/api/v1/complaints/{id}/verification", new { code = registering })).ShouldBe(HttpStatusCode.OK);
        var scenario = new Scenario(api, id, contact, verified.Text("complaintCode"), verified.Text("caseNumber"));
        var citizen = await scenario.Track();
        (await citizen.Post(Export, new { code = registering })).ShouldBe(HttpStatusCode.Conflict, "verification.failed");
        var (_, foreign, _) = await Asked();
        var (_, code) = await AskFor(scenario);

        (await citizen.Post(Export, new { code = foreign })).ShouldBe(HttpStatusCode.Conflict, "verification.failed");
        (await api.Post($"/api/v1/complaints/{id}/verification", new { code })).ShouldBe(HttpStatusCode.Conflict, "verification.failed");

        var (_, newer) = await AskFor(scenario);
        (await citizen.Post(Export, new { code })).ShouldBe(HttpStatusCode.Conflict, "verification.failed");
        (await citizen.Post(Export, new { code = newer })).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Three_codes_an_hour_and_no_more()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        var citizen = await scenario.Track();
        for (var code = 0; code < 3; code++)
        {
            var sent = (await citizen.Post(Ask)).ShouldBe(HttpStatusCode.Accepted);
            sent.Text("sentTo").ShouldContain("•••");
            sent.Body.ShouldNotContain(scenario.Contact);
        }

        var refused = (await citizen.Post(Ask)).ShouldBe(HttpStatusCode.TooManyRequests, "export.too-many-codes");

        refused.Message.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromHours(1));
    }

    [Theory]
    [InlineData(Export)]
    [InlineData(Ask)]
    public async Task Nobody_staff_the_erased_and_the_unreadable(string path)
    {
        (await ccs.Api().Post(path)).ShouldBe(HttpStatusCode.Unauthorized);
        (await ccs.Api().WithToken("ccs_t_forged").Post(path)).ShouldBe(HttpStatusCode.Unauthorized);
        (await (await ccs.Api().As("officer.electricity")).Post(path)).ShouldBe(HttpStatusCode.Unauthorized);
        var (citizen, code, scenario) = await Asked();
        using var broken = new StringContent("{", System.Text.Encoding.UTF8, "application/json");
        (await Answer.Of(await citizen.Http.PostAsync(path, broken))).ShouldBe(HttpStatusCode.BadRequest);
        (await citizen.Post("/api/v1/tracking/withdrawal", new { reason = "No." })).ShouldBe(HttpStatusCode.OK);
        (await (await ccs.Api().As("centre")).Decide(scenario.ComplaintId, "erasure", new { reason = "A letter." })).ShouldBe(
            HttpStatusCode.OK
        );

        (await citizen.Post(path, new { code })).ShouldBe(HttpStatusCode.NotFound, "tracking.not-found");
    }

    private async Task<(Api Citizen, string Code, Scenario Scenario)> Asked()
    {
        var scenario = await Scenario.Verified(ccs.Api());
        var (citizen, code) = await AskFor(scenario);
        return (citizen, code, scenario);
    }

    private static async Task<(Api Citizen, string Code)> AskFor(Scenario scenario)
    {
        var before = await scenario.Api.Messages(scenario.Contact);
        var citizen = await scenario.Track();
        (await citizen.Post(Ask)).ShouldBe(HttpStatusCode.Accepted);
        return (citizen, await scenario.Api.VerificationCode(scenario.Contact, before));
    }
}
