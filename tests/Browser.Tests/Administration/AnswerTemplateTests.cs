using Ccs.Browser.Tests.Desk;

namespace Ccs.Browser.Tests.Administration;

public sealed class AnswerTemplateTests(CcsFixture ccs, Chromium chromium) : DeskTest(ccs, chromium)
{
    private const string List = "/staff/administration/answers";

    [Fact]
    public async Task A_template_is_kept_taken_by_an_officer_with_its_fields_filled_in_and_removed()
    {
        var title = $"Apology {Some.Key()[..8]}";
        var complaint = await Scenario.Verified(Api);
        await using var screen = await ScreenOf("administrator");
        var page = screen.Page;
        await screen.Go(List);
        await page.Locator("a[href$='/answers/new']").ClickAsync();
        await Send(screen);
        (await page.Locator("#error-summary li").CountAsync()).ShouldBe(7);
        await screen.LookAt("administration-answer-new-errors");
        await page.SelectOptionAsync("#agencyid", "electricity");
        await Write(screen, title, "Dear {complainantName}, you complained on {filedOn} ({complaintCod}). {agency}");
        await Preview();
        (await page.Locator("#contents-en-error").InnerTextAsync()).ShouldContain("field that does not exist");
        (await page.Locator("#error-summary li").CountAsync()).ShouldBe(1);

        await page.FillAsync("#contents-en", "Dear {complainantName}, you complained on {filedOn} ({caseNumber}). {agency}");
        await Preview();
        (await page.Locator("#preview").InnerTextAsync()).ShouldContain("Dear Shilan Karim Rasul, you complained on ");
        (await page.Locator("#preview").InnerTextAsync()).ShouldContain("Ministry of Electricity");
        await screen.LookAt("administration-answer-preview");
        await page.FillAsync("#reason", "Asked for by the ministry.");
        await Send(screen);
        page.Url.ShouldEndWith("/answers?done=answers.new");
        await screen.LookAt("administration-answers-done");

        foreach (var (language, width) in new[] { ("en", Visitor.Desk), ("ckb", Visitor.Phone), ("ar", Visitor.Desk) })
        {
            await using var officer = await ScreenOf("officer.electricity", language, width);
            await officer.Go(Path(complaint, "answer"));
            await officer.Page.SelectOptionAsync(
                "select[name=Template]",
                new SelectOptionValue { Label = language == "en" ? title : Title(language) }
            );
            await officer.Page.Locator("button[formaction*=Template]").ClickAsync();
            var text = await officer.Page.InputValueAsync("textarea[name=Text]");
            text.ShouldContain("Shilan Karim Rasul");
            text.ShouldContain(complaint.Number);
            text.ShouldNotContain("{");
            await officer.LookAt("decision-answer-template");
        }

        await using (var elsewhere = await ScreenOf("officer.health"))
        {
            var other = await Scenario.Verified(Api, Some.FilingWith("subject.agencyId", "health"));
            await elsewhere.Go(Path(other, "answer"));
            (await elsewhere.Page.ContentAsync()).ShouldNotContain(title);
        }

        var row = page.Locator($"tr:has-text('{title}')");
        await row.Locator("a").First.ClickAsync();
        (await page.InputValueAsync("#titles-en")).ShouldBe(title);
        await page.FillAsync("#titles-en", $"{title} changed");
        await page.FillAsync("#reason", "A better title.");
        (
            await (await Administrator.SignedIn(Api)).Change(
                "templates/messages/complaint-closed/en",
                new { sms = "Closed: {caseNumber}", reason = "Shorter." }
            )
        ).ShouldBe(HttpStatusCode.OK);
        await Send(screen);
        (await page.Locator(".notice-warning").CountAsync()).ShouldBe(1);
        (await page.InputValueAsync("#titles-en")).ShouldBe($"{title} changed");
        await Send(screen);
        page.Url.ShouldEndWith("?done=answers.set");
        await row.Locator("a[href$='/removal']").ClickAsync();
        await screen.LookAt("administration-answer-removal");
        await page.FillAsync("#reason", "Not needed.");
        await Send(screen);
        page.Url.ShouldEndWith("?done=answers.removal");
        (await page.ContentAsync()).ShouldNotContain(title);
        (
            await (await Administrator.SignedIn(Api)).Change("templates/messages/complaint-closed/en/removal", new { reason = "Back." })
        ).ShouldBe(HttpStatusCode.OK);

        Task Preview() => page.Locator("button[formaction*=Preview]").ClickAsync();
    }

    [Fact]
    public async Task Kurdish_is_written_in_Kurdish_letters_and_there_is_no_template_where_none_is()
    {
        await using var screen = await ScreenOf("administrator");
        await screen.Go($"{List}/new");
        await Write(screen, "Thanks", "Thanks.");
        await screen.Page.FillAsync("#contents-ckb", "سوپاس بۆ هاوكاري");
        await screen.Page.FillAsync("#reason", "None.");
        await Send(screen);

        (await screen.Page.Locator("#contents-ckb-error").CountAsync()).ShouldBe(1);
        (await screen.Go($"{List}/{Guid.NewGuid():N}"))!.Status.ShouldBe(404);
        (await screen.Go($"{List}/{Guid.NewGuid():N}/removal"))!.Status.ShouldBe(404);
        (await screen.Go($"{List}/new/removal"))!.Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_template_keeps_its_retired_agency_until_another_is_chosen()
    {
        var administrator = await Administrator.SignedIn(Api);
        var agency = await administrator.NewAgency();
        var texts = new
        {
            en = "Thank you.",
            ckb = "سوپاس.",
            ar = "شكراً.",
        };
        var id = await NewTemplate(administrator, texts, agency);
        (await administrator.Change($"agencies/{agency}/retirement", new { reason = "Merged." })).ShouldBe(HttpStatusCode.OK);
        await using var screen = await ScreenOf("administrator");
        var page = screen.Page;
        await screen.Go($"{List}/{id}");
        (await page.Locator("#agencyid option:checked").InnerTextAsync()).ShouldBe("Department (Retired)");
        await page.FillAsync("#contents-en", "Thank you for {nothing}.");
        await page.FillAsync("#reason", "Warmer.");
        await Send(screen);
        (await page.Locator("#error-summary li").CountAsync()).ShouldBe(1);
        (await page.Locator("#contents-en-error").CountAsync()).ShouldBe(1);
        await page.FillAsync("#contents-en", "Thank you, {complainantName}.");
        await page.Locator("button[formaction*=Preview]").ClickAsync();
        (await page.Locator("#preview").InnerTextAsync()).ShouldContain("Thank you, Shilan");
        await Send(screen);
        page.Url.ShouldEndWith("?done=answers.set");
        await screen.Go($"{List}/{id}");
        (await page.InputValueAsync("#agencyid")).ShouldBe(agency);

        foreach (var field in new[] { "ckb", "ar", "en" })
        {
            await page.FillAsync($"#titles-{field}", string.Empty);
        }

        await page.EvaluateAsync("document.querySelector('#agencyid').options[0].value = 'nowhere'");
        await page.SelectOptionAsync("#agencyid", "nowhere");
        await Send(screen);
        (await page.Locator("#agencyid-error > div").CountAsync()).ShouldBe(1);
        (await administrator.Change($"templates/answers/{id}/removal", new { reason = "Done." })).ShouldBe(HttpStatusCode.OK);
        (await administrator.Change($"agencies/{agency}/return", new { reason = "Back." })).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [MemberData(nameof(Visitor.Readers), MemberType = typeof(Visitor))]
    public async Task The_pages_of_answer_templates_looked_at(string language, int width)
    {
        var administrator = await Administrator.SignedIn(Api);
        var texts = new
        {
            en = "Dear {complainantName}, thank you.",
            ckb = "بەڕێز {complainantName}، سوپاس.",
            ar = "{complainantName}، شكراً.",
        };
        var id = await NewTemplate(administrator, texts);
        await using var screen = await ScreenOf("administrator", language, width);
        await screen.Go(List);
        await screen.LookOnBothScreens("administration-answers");
        await screen.Go($"{List}/{id}");
        await screen.Page.Locator("button[formaction*=Preview]").ClickAsync();
        await screen.LookOnBothScreens("administration-answer");
        await screen.Go($"{List}/{id}/removal");
        await screen.LookOnBothScreens("administration-answer-removal");
        await administrator.Change($"templates/answers/{id}/removal", new { reason = "Done." });
    }

    private static async Task<string> NewTemplate(Administrator administrator, object texts, string? agencyId = null)
    {
        var titles = Administrator.Names("Thanks");
        var made = await administrator.Change(
            "templates/answers",
            new
            {
                agencyId,
                titles,
                texts,
                reason = "Asked for.",
            }
        );
        return made.ShouldBe(HttpStatusCode.Created).Text("id");
    }

    private static string Title(string language) => language == "ckb" ? "داوای لێبوردن" : "اعتذار";

    private static async Task Write(Screen screen, string title, string text)
    {
        await screen.Page.FillAsync("#titles-ckb", Title("ckb"));
        await screen.Page.FillAsync("#titles-ar", Title("ar"));
        await screen.Page.FillAsync("#titles-en", title);
        await screen.Page.FillAsync("#contents-ckb", "بەڕێز {complainantName}، سکاڵاکەتان {caseNumber} لە {filedOn} گەیشت. {agency}");
        await screen.Page.FillAsync("#contents-ar", "{complainantName}، وصلت شكواكم {caseNumber} في {filedOn}. {agency}");
        await screen.Page.FillAsync("#contents-en", text);
    }
}
