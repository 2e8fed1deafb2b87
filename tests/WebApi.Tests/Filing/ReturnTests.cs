namespace Ccs.WebApi.Tests.Filing;

/// <summary>The page of the code was lost: contact and date of birth lead back to it, and nothing is told to anybody else.</summary>
[Collection("ccs")]
public sealed class ReturnTests(CcsFixture ccs)
{
    private const string Born = "1990-05-01";

    [Fact]
    public async Task Contact_and_date_of_birth_bring_another_code_and_the_return_stands_for_the_filing()
    {
        var api = ccs.Api();
        var (id, contact) = await Scenario.Filed(api);
        var first = await api.VerificationCode(contact);
        var before = await api.Messages(contact);

        var back = (await Return(api, contact.ToUpperInvariant(), "١٩٩٠-٠٥-٠١")).ShouldBe(HttpStatusCode.Accepted);

        var code = await api.VerificationCode(contact, before);
        back.Text("returnId").ShouldNotBe(id);
        (await api.Post($"/api/v1/complaints/{back.Text("returnId")}/verification", new { code = first })).ShouldBe(
            HttpStatusCode.Conflict,
            "verification.failed"
        );
        var verified = await api.Post($"/api/v1/complaints/{back.Text("returnId")}/verification", new { code });
        verified.ShouldBe(HttpStatusCode.OK).Text("complaintCode").ShouldStartWith("CCS-");
        (await api.Post("/api/v1/tracking", new { contact, complaintCode = verified.Text("complaintCode") })).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Of_several_it_is_the_newest_that_waits()
    {
        var api = ccs.Api();
        var email = Some.Email();
        await Scenario.Filed(api, Some.Filing(email));
        var (newest, _) = await Scenario.Filed(api, Some.Filing(email));
        await Eventually.Holds(async () => (await api.Messages(email)).Length == 2, "both codes arrive");
        var before = await api.Messages(email);

        var back = await Return(api, email, Born);
        var code = await api.VerificationCode(email, before);
        (await api.Post($"/api/v1/complaints/{back.Text("returnId")}/verification", new { code })).ShouldBe(HttpStatusCode.OK);

        (await ccs.Types(newest)).ShouldContain("complaint-verified.v2");
    }

    [Fact]
    public async Task Whoever_asks_is_answered_alike_and_only_both_together_send_anything()
    {
        var api = ccs.Api();
        var (id, contact) = await Scenario.Filed(api);
        var code = await api.VerificationCode(contact);
        var before = await api.Messages(contact);
        var verified = await Scenario.Verified(api);
        await Eventually.Holds(async () => (await api.Messages(verified.Contact)).Length == 2, "the code and the registration");

        var mine = await Return(api, contact, "1991-05-01");
        var theirs = await Return(api, verified.Contact, Born);
        var nobodys = await Return(api, Some.Email(), Born);
        var known = await Return(api, contact, Born);
        await api.VerificationCode(contact, before);

        foreach (var answer in new[] { mine, theirs, nobodys, known })
        {
            answer.ShouldBe(HttpStatusCode.Accepted);
            answer.Json.AsObject().Select(member => member.Key).ShouldBe(["returnId", "sentTo", "expiresAt"]);
            var wrong = await api.Post($"/api/v1/complaints/{answer.Text("returnId")}/verification", new { code = "000000" });
            wrong.ShouldBe(HttpStatusCode.Conflict, "verification.failed");
        }

        // The last of them went out: those before it had their turn.
        (await api.Messages(contact)).Length.ShouldBe(2, "the code of the filing and that of the right date");
        (await api.Messages(verified.Contact)).Length.ShouldBe(2);
        (await api.Post($"/api/v1/complaints/{mine.Text("returnId")}/verification", new { code })).ShouldBe(HttpStatusCode.Conflict);
        (await ccs.Types(id)).ShouldBe("complaint-filed");
    }

    [Fact]
    public async Task A_return_gives_no_other_contact_and_no_other_code()
    {
        var api = ccs.Api();
        var (_, contact) = await Scenario.Filed(api);
        await api.VerificationCode(contact);
        var before = await api.Messages(contact);
        var back = await Return(api, contact, Born);
        await api.VerificationCode(contact, before);
        var path = $"/api/v1/complaints/{back.Text("returnId")}";

        foreach (var caller in new[] { api, api.WithToken("ccs_f_made-up") })
        {
            (await caller.Post($"{path}/verification/resend")).ShouldBe(HttpStatusCode.NotFound, "complaint.not-found");
            (await caller.Post($"{path}/contact", new { channel = "email", email = Some.Email() })).ShouldBe(
                HttpStatusCode.NotFound,
                "complaint.not-found"
            );
        }
    }

    [Theory]
    [InlineData(null, "1990-05-01", "contact")]
    [InlineData("nobody", "1990-05-01", "contact")]
    [InlineData("a@example.org", null, "birthDate")]
    [InlineData("a@example.org", "1990-13-01", "birthDate")]
    public async Task What_cannot_be_is_told(string? contact, string? born, string field) =>
        (await Return(ccs.Api(), contact, born)).ShouldRefuse(field);

    private static Task<Answer> Return(Api api, string? contact, string? birthDate) =>
        api.Post("/api/v1/complaints/return", new { contact, birthDate });
}
