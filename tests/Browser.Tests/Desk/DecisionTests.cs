namespace Ccs.Browser.Tests.Desk;

public sealed class DecisionTests(CcsFixture ccs, Chromium chromium) : DeskTest(ccs, chromium)
{
    [Theory]
    [InlineData("answer", "officer.electricity")]
    [InlineData("question", "officer.electricity")]
    [InlineData("interim-reply", "officer.electricity")]
    [InlineData("note", "officer.electricity")]
    [InlineData("document", "officer.electricity")]
    [InlineData("assessment", "officer.electricity")]
    [InlineData("officer", "head.electricity")]
    [InlineData("referral", "officer.electricity")]
    [InlineData("return", "officer.electricity")]
    [InlineData("centre-request", "officer.electricity")]
    [InlineData("link", "officer.electricity")]
    [InlineData("extension", "head.electricity")]
    [InlineData("escalation", "centre")]
    [InlineData("correction", "centre")]
    [InlineData("recategorisation", "centre")]
    [InlineData("rejection", "centre")]
    [InlineData("bar", "centre")]
    [InlineData("bar-lifting", "centre")]
    [InlineData("hearing", "inspector.electricity")]
    [InlineData("assignment", "centre")]
    [InlineData("identity", "centre")]
    [InlineData("erasure", "centre")]
    public async Task Every_decision_is_a_form_that_says_what_is_missing(string decision, string userName)
    {
        var complaint = await Scenario.Verified(Api, FilingFor(decision));
        if (decision == "bar-lifting")
        {
            var head = new { userId = "head.electricity", reason = "A cousin." };
            (await (await Api.As("centre")).Decide(complaint.ComplaintId, "bar", head)).ShouldBe(HttpStatusCode.OK);
        }

        if (decision == "erasure")
        {
            (await (await complaint.Track()).Post("/api/v1/tracking/withdrawal", new { })).ShouldBe(HttpStatusCode.OK);
        }

        if (decision == "centre-request")
        {
            foreach (var (from, to) in new[] { ("electricity", "health"), ("health", "interior"), ("interior", "electricity") })
            {
                var referral = new { agencyId = to, reason = "Theirs." };
                (await (await Api.As($"officer.{from}")).Decide(complaint.ComplaintId, "referral", referral)).ShouldBe(HttpStatusCode.OK);
            }
        }

        await using var reader = await ScreenOf(userName, width: Visitor.Phone);
        foreach (var language in Visitor.Languages)
        {
            reader.Read(language);
            await reader.Go(Path(complaint, decision));
            await reader.LookOnBothScreens($"decision-{decision}");
            await Send(reader);
            (await reader.Page.Locator("#error-summary a").CountAsync()).ShouldBeGreaterThan(0);
            await reader.LookAt($"decision-{decision}-errors");
        }
    }

    [Theory]
    [MemberData(nameof(Visitor.OneHalf), MemberType = typeof(Visitor))]
    public async Task Every_decision_of_an_officer_is_taken_from_the_page_of_the_case(string language, int width, bool scripts)
    {
        var answered = await Scenario.Verified(Api);
        var asked = await Scenario.Verified(Api, FilingFor("identity"));
        await using var officer = await ScreenOf("officer.electricity", language, width, scripts);

        await Take(officer, asked, "note", "document", "assessment", "interim-reply", "link", "question");
        await Take(officer, answered, "answer");
    }

    [Theory]
    [MemberData(nameof(Visitor.OtherHalf), MemberType = typeof(Visitor))]
    public async Task Every_decision_of_the_others_is_taken_from_the_page_of_the_case(string language, int width, bool scripts)
    {
        var closed = await Scenario.Verified(Api, FilingFor("identity"));
        var named = await Scenario.Verified(Api, FilingFor("hearing"));

        await using (var head = await ScreenOf("head.electricity", language, width, scripts))
        {
            await Take(head, closed, "officer", "extension", "return");
        }

        await using (var centre = await ScreenOf("centre", language, width, scripts))
        {
            await Take(
                centre,
                closed,
                "identity",
                "assignment",
                "escalation",
                "recategorisation",
                "referral",
                "bar",
                "bar-lifting",
                "rejection",
                "erasure"
            );
        }

        await using var inspector = await ScreenOf("inspector.electricity", language, width, scripts);
        await Take(inspector, named, "hearing");
    }

    /// <summary>One after the other, each by its link on the page of the case.</summary>
    private async Task Take(Screen screen, Scenario complaint, params string[] decisions)
    {
        foreach (var decision in decisions)
        {
            await screen.Go(Path(complaint));
            await screen.Page.Locator($"a[href$='/{decision}']").ClickAsync();
            await Fill(screen, decision == "link" ? await Scenario.Verified(Api) : null);
            await Send(screen);
            if (await screen.Page.Locator(".as-read").CountAsync() > 0)
            {
                await screen.LookAt($"decision-{decision}-preview");
                await Send(screen);
            }

            (await screen.Page.Locator("#error-summary").CountAsync()).ShouldBe(
                0,
                $"{decision}: {await screen.Page.Locator("main").InnerTextAsync()}"
            );
            (await screen.Page.Locator(".notice-success").CountAsync()).ShouldBe(1, decision);
            screen.Page.Url.ShouldContain($"done={decision}");
        }

        await screen.LookAt($"decision-{decisions[^1]}-done");
    }

    private static JsonObject FilingFor(string decision) =>
        decision switch
        {
            "assignment" => Some.FilingWith("subject.agencyId", null),
            "identity" => Some.FilingWith("confidential", true),
            "hearing" => AboutAPerson(),
            _ => Some.Filing(),
        };

    private static JsonObject AboutAPerson()
    {
        var filing = Some.FilingWith("subject.kind", "person");
        filing["subject"]!["personName"] = "Azad Hama Salih";
        return filing;
    }
}
