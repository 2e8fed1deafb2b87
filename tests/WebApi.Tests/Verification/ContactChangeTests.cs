namespace Ccs.WebApi.Tests.Verification;

/// <summary>A wrong contact is put right before it is verified, without filing again.</summary>
[Collection("ccs")]
public sealed class ContactChangeTests(CcsFixture ccs)
{
    [Fact]
    public async Task The_code_goes_to_the_new_contact_and_the_old_code_is_void()
    {
        var api = ccs.Api();
        var (id, wrong) = await Scenario.Filed(api);
        var oldCode = await api.VerificationCode(wrong);
        var right = Some.Phone();

        var sent = (await Change(api, id, right)).ShouldBe(HttpStatusCode.Accepted);

        sent.Text("sentTo").ShouldBe($"{right[..4]}•••••{right[^4..]}");
        DateTimeOffset.Parse(sent.Text("expiresAt"), null).ShouldBeGreaterThan(DateTimeOffset.MinValue);
        (await Verify(api, id, oldCode)).ShouldBe(HttpStatusCode.Conflict, "verification.failed");
        (await Verify(api, id, await api.VerificationCode(right))).ShouldBe(HttpStatusCode.OK);
        (await api.Messages(wrong)).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Tracking_notices_and_another_code_know_the_new_contact_only()
    {
        var api = ccs.Api();
        var (id, wrong) = await Scenario.Filed(api);
        await api.VerificationCode(wrong);
        var right = Some.Email();
        (await Change(api, id, right)).ShouldBe(HttpStatusCode.Accepted);
        await api.VerificationCode(right);
        (await api.AsFiler(id).Post($"/api/v1/complaints/{id}/verification/resend"))
            .ShouldBe(HttpStatusCode.Accepted)
            .Text("sentTo")
            .ShouldBe("c•••@example.org");
        await Eventually.Holds(async () => (await api.Messages(right)).Length == 2, "both codes");

        var code = (await Verify(api, id, await api.VerificationCode(right))).ShouldBe(HttpStatusCode.OK).Text("complaintCode");

        await api.Message(right, body => body.Contains(code, StringComparison.Ordinal));
        (await api.Post("/api/v1/tracking", new { contact = right, complaintCode = code }))
            .ShouldBe(HttpStatusCode.OK)
            .Body.ShouldContain("contact-changed");
        (await api.Post("/api/v1/tracking", new { contact = wrong, complaintCode = code })).ShouldBe(
            HttpStatusCode.NotFound,
            "tracking.not-found"
        );
        (await api.Messages(wrong)).Length.ShouldBe(1);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public async Task Officers_find_it_by_the_new_number_and_not_by_the_old_where_the_identity_is_open(bool confidential, int found)
    {
        var api = ccs.Api();
        var (wrong, right) = (Some.Phone(), Some.Phone());
        var filing = Some.Filing(phone: wrong);
        filing["confidential"] = confidential;
        var (id, _) = await Scenario.Filed(api, filing);
        (await Change(api, id, right)).ShouldBe(HttpStatusCode.Accepted);
        (await Verify(api, id, await api.VerificationCode(right))).ShouldBe(HttpStatusCode.OK);
        var officer = await api.As("officer.electricity");

        (await Found(officer, right)).ShouldBe(found);
        (await Found(officer, wrong)).ShouldBe(0);
        var seen = (await officer.Get($"/api/v1/cases/{id}")).ShouldBe(HttpStatusCode.OK);
        seen.Json["contact"]?["address"]!.GetValue<string>().ShouldBe(confidential ? null : right);
    }

    [Fact]
    public async Task The_same_contact_in_another_writing_is_only_another_code()
    {
        var api = ccs.Api();
        var (id, contact) = await Scenario.Filed(api);
        await api.VerificationCode(contact);

        (await Change(api, id, contact.ToUpperInvariant())).ShouldBe(HttpStatusCode.Accepted);

        await Eventually.Holds(async () => (await api.Messages(contact)).Length == 2, "the second code");
        (await Version(id)).ShouldBe(1);
        (await Verify(api, id, await api.VerificationCode(contact))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Three_changes_are_enough_and_the_last_contact_still_verifies()
    {
        var api = ccs.Api();
        var (id, first) = await Scenario.Filed(api);
        var last = Some.Email();
        foreach (var contact in new[] { Some.Email(), Some.Phone(), last })
        {
            (await Change(api, id, contact)).ShouldBe(HttpStatusCode.Accepted);
        }

        (await Change(api, id, first)).ShouldBe(HttpStatusCode.Conflict, "contact.at-most-three-changes");
        await api.VerificationCode(last);
        (await Change(api, id, last.ToUpperInvariant())).ShouldBe(HttpStatusCode.Accepted);
        await Eventually.Holds(async () => (await api.Messages(last)).Length == 2, "another code");
        (await Verify(api, id, await api.VerificationCode(last))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_contact_that_has_used_up_its_codes_is_told_to_nobody_and_gets_none()
    {
        var api = ccs.Api();
        var (other, busy) = await Scenario.Filed(api);
        (await api.AsFiler(other).Post($"/api/v1/complaints/{other}/verification/resend")).ShouldBe(HttpStatusCode.Accepted);
        (await api.AsFiler(other).Post($"/api/v1/complaints/{other}/verification/resend")).ShouldBe(HttpStatusCode.Accepted);
        await Eventually.Holds(async () => (await api.Messages(busy)).Length == 3, "three codes");
        var (id, _) = await Scenario.Filed(api);

        (await Change(api, id, busy)).ShouldBe(HttpStatusCode.Accepted);

        (await Version(id)).ShouldBe(2);
        await Eventually.Holds(
            async () =>
                await ccs.Text(
                    "select data ->> 'status' from ccs.mt_doc_notice "
                        + $"where data ->> 'complaintId' = '{id}' order by data ->> 'queuedAt' desc limit 1"
                ) == "dropped",
            "the message to be dropped"
        );
        (await api.Messages(busy)).Length.ShouldBe(3);
    }

    private static Task<Answer> Change(Api api, string id, string contact) =>
        api.AsFiler(id)
            .Post(
                $"/api/v1/complaints/{id}/contact",
                contact.Contains('@', StringComparison.Ordinal)
                    ? new
                    {
                        channel = "email",
                        email = (string?)contact,
                        phone = (string?)null,
                    }
                    : new
                    {
                        channel = "phone",
                        email = (string?)null,
                        phone = (string?)contact,
                    }
            );

    private static Task<Answer> Verify(Api api, string id, string code) => api.Post($"/api/v1/complaints/{id}/verification", new { code });

    private static async Task<long> Found(Api officer, string contact) =>
        (await officer.Get($"/api/v1/cases?q={Uri.EscapeDataString(contact)}")).ShouldBe(HttpStatusCode.OK)["total"].GetValue<long>();

    private Task<long> Version(string id) => ccs.Count($"select version from ccs.mt_streams where id = '{id}'");
}
