namespace Ccs.WebApi.Tests.Verification;

/// <summary>The filing token is good for another contact as long as none is verified, and for nothing after; the id never is.</summary>
[Collection("ccs")]
public sealed class ContactChangeRefusedTests(CcsFixture ccs)
{
    [Fact]
    public async Task Once_verified_nobody_takes_it_over_by_its_id()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api);
        var thief = Some.Email();

        var other = await Change(api, scenario.ComplaintId, new { channel = "email", email = thief });
        var same = await Change(api, scenario.ComplaintId, new { channel = "email", email = scenario.Contact });

        other.ShouldBe(HttpStatusCode.NotFound, "complaint.not-found");
        same.Body.ShouldBe(other.Body, "a refusal does not tell what the contact is");
        (await api.Messages(thief)).ShouldBeEmpty();
        await scenario.Track();
    }

    [Fact]
    public async Task Expired_and_erased_it_is_unknown_whatever_the_contact()
    {
        var api = ccs.Api();
        var (id, contact) = await Scenario.Filed(api);
        (await api.Post("/dev/clock", new { advance = "PT72H1M" })).ShouldBe(HttpStatusCode.OK);
        (await api.Post("/dev/jobs/expire")).ShouldBe(HttpStatusCode.OK);

        (await Change(api, id, new { channel = "email", email = Some.Email() })).ShouldBe(HttpStatusCode.NotFound, "complaint.not-found");
        (await Change(api, id, new { channel = "email", email = contact })).ShouldBe(HttpStatusCode.NotFound, "complaint.not-found");
    }

    [Fact]
    public async Task Unknown_looks_as_it_does_when_a_code_is_asked_for_again()
    {
        var api = ccs.Api();
        var unknown = Guid.NewGuid().ToString();

        var change = await Change(api, unknown, new { channel = "email", email = Some.Email() });

        change.ShouldBe(HttpStatusCode.NotFound, "complaint.not-found");
        change.Body.ShouldBe((await api.AsFiler(unknown).Post($"/api/v1/complaints/{unknown}/verification/resend")).Body);
        (await Change(api, "not-a-guid", new { channel = "email", email = Some.Email() })).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_id_alone_takes_nothing_over_and_tells_nothing()
    {
        var api = ccs.Api();
        var (id, contact) = await Scenario.Filed(api);
        var (other, _) = await Scenario.Filed(api);
        var thief = new { channel = "email", email = Some.Email() };
        Api[] others =
        [
            api,
            api.AsFiler(other),
            api.WithToken("ccs_f_forged"),
            await api.As("centre"),
            await api.As("officer.electricity"),
        ];
        var unknown = await Change(api, Guid.NewGuid().ToString(), thief);

        foreach (var caller in others)
        {
            foreach (
                var answer in new[]
                {
                    await caller.Post($"/api/v1/complaints/{id}/contact", thief),
                    await caller.Post($"/api/v1/complaints/{id}/verification/resend"),
                }
            )
            {
                answer.ShouldBe(HttpStatusCode.NotFound, "complaint.not-found");
                answer.Body.ShouldBe(unknown.Body);
            }
        }

        (await api.Messages(thief.email)).ShouldBeEmpty();
        var code = await api.VerificationCode(contact);
        (await api.Post($"/api/v1/complaints/{id}/verification", new { code })).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("email", "nobody", null, "email")]
    [InlineData("email", null, "07501234567", "email")]
    [InlineData("phone", null, "12", "phone")]
    [InlineData("phone", "a@example.org", null, "phone")]
    [InlineData("pigeon", "a@example.org", null, "channel")]
    [InlineData(null, null, null, "channel")]
    public async Task What_is_no_contact_is_refused_by_field(string? channel, string? email, string? phone, string field)
    {
        var api = ccs.Api();
        var (id, contact) = await Scenario.Filed(api);

        (
            await Change(
                api,
                id,
                new
                {
                    channel,
                    email,
                    phone,
                }
            )
        ).ShouldRefuse(field);

        (await api.Messages(contact)).Length.ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public async Task Whatever_comes_at_the_same_time_no_code_of_the_old_contact_is_left_standing()
    {
        // A race: the more often it is run, the surer it finds a code that a slower call left to the old contact.
        var api = ccs.Api();
        for (var i = 0; i < 12; i++)
        {
            var (id, wrong) = await Scenario.Filed(api);
            var right = Some.Email();
            var resending = api.AsFiler(id).Post($"/api/v1/complaints/{id}/verification/resend");
            var changing = Change(api, id, new { channel = "email", email = right });
            var again = api.AsFiler(id).Post($"/api/v1/complaints/{id}/verification/resend");
            Answer[] answers = await Task.WhenAll(resending, changing, again);

            answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.Accepted || answer.Code == "complaint.changed-meanwhile");
            if (answers[1].Status != HttpStatusCode.Accepted)
            {
                continue;
            }

            var current = await ccs.Text($"select data ->> 'challengeId' from ccs.mt_doc_verificationchallenge where id = '{id}'");
            var to = await ccs.Text(
                "select count(*) from ccs.mt_doc_notice n join ccs.mt_events e on e.stream_id = (n.data ->> 'complaintId')::uuid "
                    + $"and e.type = 'contact-changed' and e.data -> 'contact' ->> 'address' = n.data ->> 'to' "
                    + $"where n.data ->> 'challengeId' = '{current}'"
            );
            to.ShouldBe("1", "the code that verifies went to the new contact");
        }
    }

    private static Task<Answer> Change(Api api, string id, object contact) =>
        api.AsFiler(id).Post($"/api/v1/complaints/{id}/contact", contact);
}
