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
        var filing = Some.Filing();
        (await api.Post("/api/v1/complaints", filing, ("Idempotency-Key", key))).ShouldBe(HttpStatusCode.Created);
        filing["title"] = "Eight months without a connection";

        (await api.Post("/api/v1/complaints", filing, ("Idempotency-Key", key))).ShouldBe(
            HttpStatusCode.Conflict,
            "idempotency.key-reused"
        );
    }

    [Fact]
    public async Task The_same_key_of_two_strangers_is_two_keys()
    {
        using var api = ccs.Api();
        var key = Some.Key();
        var first = (await api.Post("/api/v1/complaints", Some.Filing(), ("Idempotency-Key", key))).ShouldBe(HttpStatusCode.Created);

        var second = (await api.Post("/api/v1/complaints", Some.Filing(), ("Idempotency-Key", key))).ShouldBe(HttpStatusCode.Created);

        second.Text("complaintId").ShouldNotBe(first.Text("complaintId"));
    }

    [Fact]
    public async Task An_officer_who_helps_has_keys_of_their_own()
    {
        using var centre = await ccs.Api().As("centre");
        using var other = ccs.Api();
        var (key, filing) = (Some.Key(), Some.Filing());
        filing["assistance"] = new JsonObject { ["reason"] = "Came to the counter." };
        var first = (await centre.Post("/api/v1/cases", filing, ("Idempotency-Key", key))).ShouldBe(HttpStatusCode.Created);

        (await centre.Post("/api/v1/cases", filing, ("Idempotency-Key", key)))
            .ShouldBe(HttpStatusCode.Created)
            .Text("complaintId")
            .ShouldBe(first.Text("complaintId"));
        (await other.Post("/api/v1/complaints", filing, ("Idempotency-Key", key))).ShouldBe(HttpStatusCode.Created);
        filing["contact"] = Some.Filing()["contact"]!.DeepClone();
        (await centre.Post("/api/v1/cases", filing, ("Idempotency-Key", key))).ShouldBe(HttpStatusCode.Conflict, "idempotency.key-reused");
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
    public async Task Beyond_the_quota_the_answer_is_the_same_and_no_message_goes()
    {
        var api = ccs.Api();
        var name = Some.Email().Split('@')[0];
        var (id, _) = await Scenario.Filed(api, Some.Filing($"{name}@example.org"));
        (await api.AsFiler(id).Post($"/api/v1/complaints/{id}/verification/resend")).ShouldBe(HttpStatusCode.Accepted);
        var third = (await api.Post("/api/v1/complaints", Some.Filing($"{name}+1@example.org"))).ShouldBe(HttpStatusCode.Created);
        await Eventually.Holds(async () => (await api.Messages($"{name}@example.org")).Length == 2, "two codes");
        await Eventually.Holds(async () => (await api.Messages($"{name}+1@example.org")).Length == 1, "a third code");

        var fourth = (await api.Post("/api/v1/complaints", Some.Filing($"{name}+2@example.org"))).ShouldBe(HttpStatusCode.Created);

        fourth["verification"]
            .AsObject()
            .Select(member => member.Key)
            .ShouldBe(third["verification"].AsObject().Select(member => member.Key));
        await Eventually.Holds(async () => await Delivery(fourth.Text("complaintId")) == ("dropped", "quota"), "the message to be dropped");
        (await api.Messages($"{name}+2@example.org")).ShouldBeEmpty();
    }

    private async Task<(string, string?)> Delivery(string complaint)
    {
        var message = JsonNode.Parse(
            await ccs.Text($"select data::text from ccs.mt_doc_notice where data ->> 'complaintId' = '{complaint}'")
        )!;
        return (message["status"]!.GetValue<string>(), message["failure"]?.GetValue<string>());
    }

    private async Task Later(string duration, string job)
    {
        (await ccs.Api().Post("/dev/clock", new { advance = duration })).ShouldBe(HttpStatusCode.OK);
        (await ccs.Api().Post($"/dev/jobs/{job}")).ShouldBe(HttpStatusCode.OK);
    }
}
