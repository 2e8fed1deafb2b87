using System.Text.RegularExpressions;

namespace Ccs.WebApi.Tests.Verification;

[Collection("ccs")]
public sealed partial class VerificationTests(CcsFixture ccs)
{
    [Fact]
    public async Task Five_wrong_tries_use_up_the_code_and_a_new_one_works()
    {
        var api = ccs.Api();
        var (id, contact) = await Scenario.Filed(api);
        var code = await api.VerificationCode(contact);
        for (var i = 0; i < 5; i++)
        {
            (await Verify(api, id, Wrong(code))).ShouldBe(HttpStatusCode.Conflict, "verification.failed");
        }

        (await Verify(api, id, code)).ShouldBe(HttpStatusCode.Conflict, "verification.failed");
        (await api.AsFiler(id).Post($"/api/v1/complaints/{id}/verification/resend")).ShouldBe(HttpStatusCode.Accepted);
        await Eventually.Holds(async () => (await api.Messages(contact)).Length == 2, "the second code");
        (await Verify(api, id, await api.VerificationCode(contact))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_expired_code_looks_like_a_wrong_one()
    {
        var api = ccs.Api();
        var (id, contact) = await Scenario.Filed(api);
        var code = await api.VerificationCode(contact);
        var wrong = await Verify(api, id, Wrong(code));

        // The quarter of an hour begins when it is noted that the message went, which is after it came.
        await Eventually.Holds(
            async () => (await StoredNotice.Of(ccs.Settings, id))["status"]!.GetValue<string>() == "sent",
            "the code is known to be sent"
        );
        (await api.Post("/dev/clock", new { advance = "PT15M1S" })).ShouldBe(HttpStatusCode.OK);

        var expired = await Verify(api, id, code);

        expired.ShouldBe(HttpStatusCode.Conflict, "verification.failed");
        expired.Body.ShouldBe(wrong.Body);
    }

    [Fact]
    public async Task The_code_of_another_complaint_and_an_unknown_complaint_look_alike()
    {
        var api = ccs.Api();
        var (mine, _) = await Scenario.Filed(api);
        var (_, contact) = await Scenario.Filed(api);
        var code = await api.VerificationCode(contact);

        var other = await Verify(api, mine, code);
        var unknown = await Verify(api, Guid.NewGuid().ToString(), code);

        other.ShouldBe(HttpStatusCode.Conflict, "verification.failed");
        unknown.ShouldBe(HttpStatusCode.Conflict, "verification.failed");
        unknown.Body.ShouldBe(other.Body);
    }

    [Theory]
    [InlineData('٠')]
    [InlineData('۰')]
    public async Task The_code_may_be_typed_in_any_digits(char zero)
    {
        var api = ccs.Api();
        var (id, contact) = await Scenario.Filed(api);
        var code = string.Concat((await api.VerificationCode(contact)).Select(digit => (char)(zero + digit - '0')));

        var verified = (await Verify(api, id, code)).ShouldBe(HttpStatusCode.OK);

        verified.Text("status").ShouldBe("assigned");
        verified["agency"]["id"]!.GetValue<string>().ShouldBe("electricity");
        verified.Text("deadline").ShouldMatch(@"^\d{4}-\d\d-\d\d$");
    }

    [Theory]
    [InlineData("{0} {1}")]
    [InlineData("{0}-{1}")]
    [InlineData("\u200F{0}{1}")]
    [InlineData(" {0}\u00A0\u2013 {1}\u200E ")]
    public async Task The_code_may_be_typed_in_groups(string pattern)
    {
        var api = ccs.Api();
        var (id, contact) = await Scenario.Filed(api);
        var code = await api.VerificationCode(contact);

        (await Verify(api, id, string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, code[..3], code[3..]))).ShouldBe(
            HttpStatusCode.OK
        );
    }

    [Fact]
    public async Task What_is_no_code_at_all_is_refused_and_counts_as_no_try()
    {
        var api = ccs.Api();
        var (id, contact) = await Scenario.Filed(api);
        var code = await api.VerificationCode(contact);
        foreach (var slip in new[] { code[..5], code + "1", "code", string.Empty, "   ", code[..5] + "O" })
        {
            (await Verify(api, id, slip)).ShouldBe(HttpStatusCode.Conflict, "verification.failed");
        }

        (await Verify(api, id, code)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_repeated_verification_gives_the_lost_answer_again_and_changes_nothing()
    {
        var api = ccs.Api();
        var (id, contact) = await Scenario.Filed(api);
        var code = await api.VerificationCode(contact);
        var first = (await Verify(api, id, code)).ShouldBe(HttpStatusCode.OK);
        var events = await ccs.Count($"select version from ccs.mt_streams where id = '{id}'");

        (await Verify(api, id, code)).ShouldBe(HttpStatusCode.OK).Body.ShouldBe(first.Body);
        (await ccs.Count($"select version from ccs.mt_streams where id = '{id}'")).ShouldBe(events);
        (await Verify(api, id, Wrong(code))).ShouldBe(HttpStatusCode.Conflict, "verification.failed");
        (await api.AsFiler(id).Post($"/api/v1/complaints/{id}/verification/resend")).ShouldBe(
            HttpStatusCode.NotFound,
            "complaint.not-found"
        );
    }

    [Theory]
    [InlineData("ckb")]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task Messages_are_in_the_complainants_language_fit_one_sms_and_say_nothing_of_the_complaint(string language)
    {
        var api = ccs.Api();
        var phone = Some.Phone();
        var filing = Some.Filing(phone: phone);
        filing["language"] = language;
        await Scenario.Verified(api, filing);
        await Eventually.Holds(async () => (await api.Messages(phone)).Length == 2, "code and registration");

        foreach (var message in await api.Messages(phone))
        {
            message.Length.ShouldBeLessThanOrEqualTo(message.All(char.IsAscii) ? 160 : 70, message);
            message.ShouldNotContain("electricity", Case.Insensitive);
            message.ShouldNotContain("connection", Case.Insensitive);
            Latin().IsMatch(message).ShouldBe(language == "en", message);
        }
    }

    private static Task<Answer> Verify(Api api, string id, string code) => api.Post($"/api/v1/complaints/{id}/verification", new { code });

    private static string Wrong(string code) => code == "111111" ? "222222" : "111111";

    [GeneratedRegex("[a-z]{3}", RegexOptions.None, 1000)]
    private static partial Regex Latin();
}
