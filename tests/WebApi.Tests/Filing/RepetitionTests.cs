namespace Ccs.WebApi.Tests.Filing;

[Collection("ccs")]
public sealed class RepetitionTests(CcsFixture ccs)
{
    [Fact]
    public async Task The_same_key_and_body_give_the_first_answer_and_one_complaint()
    {
        var api = ccs.Api();
        var filing = Some.Filing();
        var key = Some.Key();
        var before = await ccs.Count("select count(*) from ccs.mt_streams");

        var first = (await api.Post("/api/v1/complaints", filing, ("Idempotency-Key", key))).ShouldBe(HttpStatusCode.Created);
        var second = (await api.Post("/api/v1/complaints", filing, ("Idempotency-Key", key))).ShouldBe(HttpStatusCode.Created);

        second.Body.ShouldBe(first.Body);
        (await ccs.Count("select count(*) from ccs.mt_streams")).ShouldBe(before + 1);
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused()
    {
        var api = ccs.Api();
        var key = Some.Key();
        (await api.Post("/api/v1/complaints", Some.Filing(), ("Idempotency-Key", key))).ShouldBe(HttpStatusCode.Created);

        (await api.Post("/api/v1/complaints", Some.Filing(), ("Idempotency-Key", key))).ShouldBe(
            HttpStatusCode.Conflict,
            "idempotency.key-reused"
        );
    }

    [Fact]
    public async Task A_key_is_remembered_for_thirty_days()
    {
        var api = ccs.Api();
        var filing = Some.Filing();
        var key = Some.Key();
        var first = (await api.Post("/api/v1/complaints", filing, ("Idempotency-Key", key))).ShouldBe(HttpStatusCode.Created);
        var code = await api.VerificationCode(filing["contact"]!["email"]!.GetValue<string>());
        (await api.Post($"/api/v1/complaints/{first.Text("complaintId")}/verification", new { code })).ShouldBe(HttpStatusCode.OK);

        await Later("P29D", "uploads");
        (await api.Post("/api/v1/complaints", filing, ("Idempotency-Key", key))).ShouldBe(HttpStatusCode.Created).Body.ShouldBe(first.Body);

        await Later("P2D", "uploads");
        (await api.Post("/api/v1/complaints", filing, ("Idempotency-Key", key)))
            .ShouldBe(HttpStatusCode.Created)
            .Text("complaintId")
            .ShouldNotBe(first.Text("complaintId"));
    }

    [Fact]
    public async Task A_key_is_free_again_when_its_complaint_has_expired()
    {
        var api = ccs.Api();
        var filing = Some.Filing();
        var key = Some.Key();
        var first = (await api.Post("/api/v1/complaints", filing, ("Idempotency-Key", key))).ShouldBe(HttpStatusCode.Created);

        await Later("PT73H", "expire");

        (await api.Post("/api/v1/complaints", filing, ("Idempotency-Key", key)))
            .ShouldBe(HttpStatusCode.Created)
            .Text("complaintId")
            .ShouldNotBe(first.Text("complaintId"));
    }

    [Fact]
    public async Task Twenty_at_once_with_one_key_make_one_complaint()
    {
        var api = ccs.Api();
        var filing = Some.Filing();
        var key = Some.Key();

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => api.Post("/api/v1/complaints", filing.DeepClone(), ("Idempotency-Key", key)))
        );

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.Created);
        answers.Select(answer => answer.Text("complaintId")).Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_fourth_code_within_an_hour_has_to_wait()
    {
        var api = ccs.Api();
        var email = Some.Email();
        var (id, _) = await Scenario.Filed(api, Some.Filing(email));
        (await api.Post($"/api/v1/complaints/{id}/verification/resend")).ShouldBe(HttpStatusCode.Accepted);
        (await api.Post($"/api/v1/complaints/{id}/verification/resend")).ShouldBe(HttpStatusCode.Accepted);

        var fourth = await api.Post($"/api/v1/complaints/{id}/verification/resend");

        fourth.ShouldBe(HttpStatusCode.TooManyRequests, "verification.too-many-codes");
        fourth.Message.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.FromMinutes(50));
    }

    private async Task Later(string duration, string job)
    {
        (await ccs.Api().Post("/dev/clock", new { advance = duration })).ShouldBe(HttpStatusCode.OK);
        (await ccs.Api().Post($"/dev/jobs/{job}")).ShouldBe(HttpStatusCode.OK);
    }
}
