namespace Ccs.WebApi.Tests.Support;

/// <summary>A complaint brought to where a test begins, over the API alone.</summary>
public sealed record Scenario(Api Api, string ComplaintId, string Contact, string Code, string Number)
{
    public static async Task<(string ComplaintId, string Contact)> Filed(Api api, JsonObject? filing = null)
    {
        filing ??= Some.Filing();
        var answer = (await api.Post("/api/v1/complaints", filing, ("Idempotency-Key", Some.Key()))).ShouldBe(HttpStatusCode.Created);
        return (answer.Text("complaintId"), ContactOf(filing));
    }

    /// <summary>Verified; routed to electricity unless the filing says otherwise.</summary>
    public static async Task<Scenario> Verified(Api api, JsonObject? filing = null)
    {
        filing ??= Some.Filing();
        var before = await api.Messages(ContactOf(filing));
        var (id, contact) = await Filed(api, filing);
        var code = await api.VerificationCode(contact, before);
        var verified = await api.Post($"/api/v1/complaints/{id}/verification", new { code });
        verified.ShouldBe(HttpStatusCode.OK);
        return new Scenario(api, id, contact, verified.Text("complaintCode"), verified.Text("caseNumber"));
    }

    public static async Task<Scenario> Answered(Api api, JsonObject? filing = null)
    {
        var scenario = await Verified(api, filing);
        await scenario.AnswerIt();
        return scenario;
    }

    public async Task AnswerIt(string officer = "officer.electricity") =>
        (await (await Api.As(officer)).Decide(ComplaintId, "answer", Answering)).ShouldBe(HttpStatusCode.OK);

    public static object Answering =>
        new
        {
            outcome = "upheld",
            text = "The connection was forgotten; it is made tomorrow.",
            remedy = "Connection on 25 November.",
            rootCause = "process",
            uploadIds = Array.Empty<string>(),
        };

    private static string ContactOf(JsonObject filing) => (filing["contact"]!["email"] ?? filing["contact"]!["phone"])!.GetValue<string>();

    /// <summary>The same complaint in another program, such as the one that was started again.</summary>
    public Scenario In(Api other) => this with { Api = other };

    /// <summary>The complainant's own view, with a token for what follows.</summary>
    public async Task<Api> Track() =>
        Api.WithToken(
            (await Api.Post("/api/v1/tracking", new { contact = Contact, complaintCode = Code })).ShouldBe(HttpStatusCode.OK).Text("token")
        );
}
