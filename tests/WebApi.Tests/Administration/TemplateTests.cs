namespace Ccs.WebApi.Tests.Administration;

[Collection("ccs")]
public sealed class TemplateTests(CcsFixture ccs)
{
    private const string Registered = "templates/messages/complaint-registered/en";
    private const string Because = "Plainer words.";

    [Fact]
    public async Task A_message_goes_out_in_the_new_words_at_once_and_in_the_shipped_ones_when_they_are_restored()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var body = new
        {
            subject = "Your complaint {caseNumber}",
            body = "We have it. Code {complaintCode}, number {caseNumber}, answer by {day}.",
            reason = Because,
        };
        (await administrator.Change(Registered, body)).ShouldBe(HttpStatusCode.OK);

        var scenario = await Scenario.Verified(ccs.Api());
        (await ccs.Api().Message(scenario.Contact, text => text.StartsWith("We have it.", StringComparison.Ordinal))).ShouldContain(
            scenario.Code
        );
        var view = (await administrator.Get("templates"))["messages"]
            .AsArray()
            .Single(m => m!["kind"]!.GetValue<string>() == "complaint-registered" && m["language"]!.GetValue<string>() == "en")!;
        view["set"]!["subject"]!.GetValue<string>().ShouldBe("Your complaint {caseNumber}");
        view["set"]!["sms"].ShouldBeNull();
        view["preview"]!["body"]!.GetValue<string>().ShouldStartWith("We have it. Code CCS-");

        (await administrator.Change($"{Registered}/removal", new { reason = "Back." })).ShouldBe(HttpStatusCode.OK);
        var next = await Scenario.Verified(ccs.Api());
        await ccs.Api()
            .Message(
                next.Contact,
                text => text.Contains("Dear citizen", StringComparison.Ordinal) && text.Contains(next.Code, StringComparison.Ordinal)
            );
        (await administrator.History("message-template", "complaint-registered")).Count.ShouldBeGreaterThanOrEqualTo(2);
    }

    [Theory]
    [InlineData("ckb")]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task A_part_that_is_sent_back_as_it_ships_stays_as_it_ships(string language)
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var shipped = (await Of())["shipped"]!;
        var body = shipped["body"]!.GetValue<string>().ReplaceLineEndings("\r\n");
        (
            await administrator.Change(
                $"templates/messages/interim-reply/{language}",
                new
                {
                    subject = shipped["subject"],
                    body,
                    sms = "{caseNumber}",
                    reason = Because,
                }
            )
        ).ShouldBe(HttpStatusCode.OK);

        var set = (await Of())["set"]!;
        (set["subject"], set["body"], set["sms"]!.GetValue<string>()).ShouldBe((null, null, "{caseNumber}"));
        await administrator.Change($"templates/messages/interim-reply/{language}/removal", new { reason = "Back." });

        async Task<JsonNode> Of() =>
            (await administrator.Get("templates"))["messages"]
                .AsArray()
                .Single(m => m!["kind"]!.GetValue<string>() == "interim-reply" && m["language"]!.GetValue<string>() == language)!;
    }

    [Fact]
    public async Task Places_must_be_those_of_the_shipped_words()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        foreach (var sms in new[] { "No code", "{0} {1}", "{complaintCode} {day} {caseNumber}", "{complaintCode} {day} {" })
        {
            (await administrator.Change(Registered, new { sms, reason = Because })).ShouldBe(
                HttpStatusCode.Conflict,
                "template.places-differ"
            );
            (await administrator.Post($"{Registered}/preview", new { sms })).ShouldBe(HttpStatusCode.Conflict, "template.places-differ");
        }

        (await administrator.Change(Registered, new { reason = Because })).ShouldBe(HttpStatusCode.Conflict, "template.nothing-set");
        (await administrator.Change("templates/messages/no-such/en", new { sms = "x", reason = Because })).ShouldBe(
            HttpStatusCode.NotFound,
            "not-found"
        );
        (await administrator.Change("templates/messages/answer-given/fr", new { sms = "x", reason = Because })).ShouldRefuse("language");
        (await administrator.Post(Registered, new { sms = "x", reason = Because }, "\"4711\"")).ShouldBe(
            HttpStatusCode.PreconditionFailed,
            "version.stale"
        );
        (await administrator.Post(Registered, new { sms = "x", reason = Because })).ShouldBe(
            HttpStatusCode.PreconditionRequired,
            "version.required"
        );
    }

    [Fact]
    public async Task A_preview_counts_the_parts_of_an_sms_and_keeps_nothing()
    {
        var administrator = await Administrator.SignedIn(ccs.Api());
        var before = (await administrator.Get("templates")).ETag;

        var english = (
            await administrator.Post(
                "templates/messages/verification-code/en/preview",
                new { sms = "{verificationCode} is valid until {until}." }
            )
        ).ShouldBe(HttpStatusCode.OK);
        english.Text("sms").ShouldBe("123456 is valid until 14:35.");
        (english["smsLength"]["letters"]!.GetValue<string>(), english["smsLength"]["parts"]!.GetValue<int>()).ShouldBe(("gsm7", 1));
        var kurdish = await administrator.Post(
            "templates/messages/verification-code/ckb/preview",
            new { sms = new string('ک', 100) + "{verificationCode} {until}" }
        );
        (kurdish["smsLength"]["letters"]!.GetValue<string>(), kurdish["smsLength"]["parts"]!.GetValue<int>()).ShouldBe(("ucs2", 2));
        (await administrator.Get("templates")).ETag.ShouldBe(before);
    }
}
