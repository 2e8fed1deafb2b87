namespace Ccs.Browser.Tests.Administration;

public sealed class KindQuestionTests(CcsFixture ccs, Chromium chromium) : AdministrationTest(ccs, chromium)
{
    [Fact]
    public async Task A_question_with_choices_is_asked_changed_and_removed()
    {
        var id = Administrator.NewId("question");
        await using var screen = await AdministratorsScreen();
        var page = screen.Page;
        await screen.Go($"{Root}/questions");
        await page.ClickAsync("main .btn-primary");
        await page.FillAsync("#text-en", "Which line?");
        await page.FillAsync("#text-ckb", "کام هێڵ؟");
        await page.FillAsync("#text-ar", "أي خط؟");
        await page.FillAsync("#why-en", "Each has its own team.");
        await page.FillAsync("#why-ckb", "هەر یەکەیان تیمی خۆی هەیە.");
        await page.FillAsync("#why-ar", "لكل منها فريق.");
        await page.CheckAsync("input[value=choice]");
        await page.FillAsync("#choices-en", "Bus\nTrain");
        await page.FillAsync("#choices-ckb", "پاس\nشەمەندەفەر");
        await page.FillAsync("#choices-ar", "باص");
        await page.FillAsync("#id", id);
        await page.FillAsync("#reason", "It was asked for each time.");
        await Send(screen);
        await page.Locator("#choices-ar-error").WaitForAsync();
        await screen.LookAt("administration-new-question-mistakes");

        await page.FillAsync("#choices-ar", "باص\nقطار");
        await Send(screen);
        await Told(screen, "serviceid", "either a service or a kind");
        await page.SelectOptionAsync("#serviceid", "transport-public-transport");
        await Done(screen, "asked from now on");
        (await Asked()).ShouldContain("train");

        await screen.Go($"{Root}/questions/{id}");
        (await page.InputValueAsync("#choices-en")).ReplaceLineEndings("\n").ShouldBe("Bus\nTrain");
        await page.CheckAsync("#identifies");
        await Done(screen, "changed");
        (await Asked()).ShouldContain("\"version\":2");
        await screen.Go($"{Root}/questions/{id}/removal");
        await screen.LookAt("administration-question-removal");
        await Done(screen, "removed");
        (await Asked()).ShouldNotContain(id);
        (await screen.Go($"{Root}/questions/{id}"))!.Status.ShouldBe(404);
        await screen.Go($"{Root}/history");
        (await page.Locator("main").InnerTextAsync()).ShouldContain("Which line?");
    }

    [Theory]
    [MemberData(nameof(Visitor.Readers), MemberType = typeof(Visitor))]
    public async Task Looked_at(string language, int width)
    {
        await using var screen = await AdministratorsScreen(language, width);
        await LookAt(screen, "questions", "questions");
        await LookAt(screen, "questions/new", "new-question");
        await LookAt(screen, "questions/municipalities-water-fault", "question");
    }

    private async Task<string> Asked() => (await Api.Get("/api/v1/questions?service=transport-public-transport")).Body;
}
