using System.Text.RegularExpressions;
using Npgsql;

namespace Ccs.WebApi.Tests.Tracking;

/// <summary>The codes are lost: they go to the contact, and nobody else learns whether there are any.</summary>
[Collection("ccs")]
public sealed partial class RecoveryTests(CcsFixture ccs)
{
    [Fact]
    public async Task One_message_brings_the_codes_of_all_verified_complaints_newest_first_and_no_word_of_them()
    {
        var api = ccs.Api();
        var email = Some.Email();
        var first = await Scenario.Verified(api, Some.Filing(email));
        var hidden = Some.Filing(email);
        hidden["confidential"] = true;
        var second = await Scenario.Verified(api, hidden);
        await Scenario.Filed(api, Some.Filing(email));
        var other = await Scenario.Verified(api);
        await Delivered();

        (await Recover(api, email.ToUpperInvariant())).ShouldBe(HttpStatusCode.Accepted).Body.ShouldBe("{}");

        var message = (await CodesSentTo(api, email)).ShouldHaveSingleItem();
        Codes().Matches(message).Select(m => m.Value).ShouldBe([second.Code, first.Code]);
        message.ShouldNotContain("electricity", Case.Insensitive);
        message.ShouldNotContain("connection", Case.Insensitive);
        (await CodesSentTo(api, other.Contact)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_stranger_gets_the_same_answer_and_nothing_is_sent()
    {
        var api = ccs.Api();
        var known = await Scenario.Verified(api);
        var (_, unverified) = await Scenario.Filed(api);
        var stranger = Some.Email();

        var mine = await Recover(api, known.Contact);
        foreach (var contact in new[] { stranger, unverified })
        {
            var theirs = await Recover(api, contact);

            theirs.Status.ShouldBe(mine.Status);
            theirs.Body.ShouldBe(mine.Body);
            Headers(theirs).ShouldBe(Headers(mine));
            (await CodesSentTo(api, contact)).ShouldBeEmpty();
        }

        (await CodesSentTo(api, known.Contact)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_answer_is_given_before_anything_is_looked_up()
    {
        var api = ccs.Api();
        var known = await Scenario.Verified(api);
        await Delivered();
        await using (var connection = new NpgsqlConnection(ccs.ConnectionString))
        {
            await connection.OpenAsync();
            await using var locked = await connection.BeginTransactionAsync();
            const string Lock =
                "lock table ccs.mt_doc_searchterms, ccs.mt_doc_complainttracking, ccs.mt_doc_notice, ccs.mt_doc_recoveryquota "
                + "in access exclusive mode";
            await using var command = new NpgsqlCommand(Lock, connection, locked);
            await command.ExecuteNonQueryAsync();

            // Whoever waits for one of these tables would wait here for ever.
            (await Recover(api, known.Contact).WaitAsync(TimeSpan.FromSeconds(20))).ShouldBe(HttpStatusCode.Accepted);
            (await Recover(api, Some.Email()).WaitAsync(TimeSpan.FromSeconds(20))).ShouldBe(HttpStatusCode.Accepted);
        }

        (await CodesSentTo(api, known.Contact)).ShouldHaveSingleItem().ShouldContain(known.Code);
    }

    [Fact]
    public async Task After_a_change_of_contact_only_the_new_one_gets_the_code()
    {
        var api = ccs.Api();
        var (id, wrong) = await Scenario.Filed(api);
        var right = Some.Phone();
        (await api.AsFiler(id).Post($"/api/v1/complaints/{id}/contact", new { channel = "phone", phone = right })).ShouldBe(
            HttpStatusCode.Accepted
        );
        var code = await api.VerificationCode(right);
        (await api.Post($"/api/v1/complaints/{id}/verification", new { code })).ShouldBe(HttpStatusCode.OK);
        await Delivered();

        await Recover(api, wrong);
        await Recover(api, $"0{right[4..]}");

        await Delivered();
        (await api.Messages(wrong)).Length.ShouldBe(1, "the verification code and nothing else");
        (await api.Messages(right)).Length.ShouldBe(3, "the verification code, the registration, the lost code");
    }

    [Fact]
    public async Task Closed_it_can_still_be_found_and_erased_no_more()
    {
        var api = ccs.Api();
        var scenario = await Scenario.Verified(api);
        (await (await scenario.Track()).Post("/api/v1/tracking/withdrawal", new { reason = "It was mended." })).ShouldBe(HttpStatusCode.OK);
        await Recover(api, scenario.Contact);
        (await CodesSentTo(api, scenario.Contact)).Length.ShouldBe(1);

        (await api.Post("/dev/clock", new { advance = "P1826D" })).ShouldBe(HttpStatusCode.OK);
        (await api.Post("/dev/jobs/retention")).ShouldBe(HttpStatusCode.OK);

        (await Recover(api, scenario.Contact)).ShouldBe(HttpStatusCode.Accepted);
        (await CodesSentTo(api, scenario.Contact)).Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("ckb")]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task A_code_by_SMS_is_in_the_language_of_the_complaint_and_fits_one(string language)
    {
        var api = ccs.Api();
        var phone = Some.Phone();
        var filing = Some.Filing(phone: phone);
        filing["language"] = language;
        var scenario = await Scenario.Verified(api, filing);
        await Delivered();

        await Recover(api.In("ar"), phone);

        var message = (await CodesSentTo(api, phone)).ShouldHaveSingleItem();
        message.ShouldEndWith("\n" + scenario.Code);
        message.Length.ShouldBeLessThanOrEqualTo(message.All(char.IsAscii) ? 160 : 70, message);
        Latin().IsMatch(message).ShouldBe(language == "en", message);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("nobody")]
    [InlineData("a@b")]
    [InlineData("12")]
    [InlineData("CCS-0000-0000-00")]
    public async Task What_is_no_contact_is_told_as_such(string? contact) => (await Recover(ccs.Api(), contact)).ShouldRefuse("contact");

    private static Task<Answer> Recover(Api api, string? contact) => api.Post("/api/v1/tracking/recovery", new { contact });

    private static string[] Headers(Answer answer) =>
        [
            .. answer
                .Message.Headers.Concat(answer.Message.Content.Headers)
                .Where(header => header.Key != "Date")
                .Select(header => $"{header.Key}: {string.Join(',', header.Value)}"),
        ];

    /// <summary>Once all is delivered; every message that this contact got about a lost code.</summary>
    private async Task<string[]> CodesSentTo(Api api, string contact)
    {
        await Delivered();
        return [.. (await api.Messages(contact)).Where(body => Registered().IsMatch(body))];
    }

    /// <summary>No message is on its way any more, so that what is not there will not come.</summary>
    private Task Delivered() =>
        Eventually.Holds(
            async () => await ccs.Count("select count(*) from wolverine.wolverine_incoming_envelopes where status <> 'Handled'") == 0,
            "the messages to have gone out"
        );

    [GeneratedRegex("CCS-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}", RegexOptions.None, 1000)]
    private static partial Regex Codes();

    [GeneratedRegex("Codes of|کۆدی ئەو|رموز الشكاوى|have been asked for", RegexOptions.None, 1000)]
    private static partial Regex Registered();

    [GeneratedRegex("[a-z]{3}", RegexOptions.None, 1000)]
    private static partial Regex Latin();
}
