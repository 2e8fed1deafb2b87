namespace Ccs.Browser.Tests.Filing;

/// <summary>What is wrong is told at its field, in the reader's language, with what was typed still there.</summary>
public sealed class MistakeTests(CcsFixture ccs, Chromium chromium) : BrowserTest(ccs, chromium)
{
    [Theory]
    [MemberData(nameof(Visitor.Readers), MemberType = typeof(Visitor))]
    public async Task Every_question_says_what_is_missing(string language, int width)
    {
        await using var screen = await Screen(language, width);
        var filer = new Filer(screen) { About = width == Visitor.Phone ? "person" : "service" };
        string[] questions =
        [
            "file",
            "about",
            "agency",
            "category",
            "kind",
            "what",
            "when",
            "you",
            "contact",
            "identity",
            "check",
            "verify",
        ];
        await screen.Go("/file");

        foreach (var question in questions)
        {
            await filer.Onwards(question);
            await filer.Continue();

            filer.Here.ShouldBe(question);
            await Told(screen);
            await screen.LookOnBothScreens($"file-{question}-empty");
        }
    }

    [Fact]
    public async Task A_person_and_a_service_must_be_named_too()
    {
        await using var screen = await Screen();
        var filer = await new Filer(screen) { About = "person" }.At("person");
        await filer.Continue();
        await Told(screen);

        await screen.Go("/file/about");
        await filer.Choose("About", "service");
        await filer.Continue();
        await filer.Onwards("service");
        await filer.Continue();
        await Told(screen);
        await screen.LookAt("file-service-empty");
    }

    [Theory]
    [InlineData("ckb", true)]
    [InlineData("ar", false)]
    [InlineData("en", true)]
    public async Task What_was_typed_wrongly_is_still_there(string language, bool scripts)
    {
        await using var screen = await Screen(language, Visitor.Phone, scripts);
        var filer = await new Filer(screen).At("what");
        await screen.Page.FillAsync("#subject", FilingAnswers.Subject);
        await screen.Page.FillAsync("#description", "کورتە");
        await filer.Continue();
        await Told(screen);
        (await screen.Page.InputValueAsync("#subject")).ShouldBe(FilingAnswers.Subject);
        (await screen.Page.InputValueAsync("#description")).ShouldBe("کورتە");
        await screen.LookAt("file-what-short");

        await filer.Onwards("when");
        await filer.Date("when", "31", "2", "2026");
        await filer.Continue();
        await Told(screen);
        (await screen.Page.InputValueAsync("#when")).ShouldBe("31");
        await screen.LookAt("file-when-wrong");

        await filer.Onwards("you");
        await screen.Page.FillAsync("#fullname", FilingAnswers.Name);
        await filer.Date("born", "1", "5", "2015");
        await screen.Page.FillAsync("#nationalnumber", "123");
        await filer.Continue();
        (await screen.Page.Locator(".error-summary li").CountAsync()).ShouldBe(2, "too young, and too few digits");
        (await screen.Page.InputValueAsync("#nationalnumber")).ShouldBe("123");
        await screen.LookAt("file-you-wrong");

        await screen.Page.FillAsync("#nationalnumber", string.Empty);
        await filer.Onwards("contact");
        await filer.Choose("Channel", "email");
        await screen.Page.FillAsync("#email", "shilan@");
        await filer.Continue();
        await Told(screen);
        (await screen.Page.InputValueAsync("#email")).ShouldBe("shilan@");
        await screen.LookAt("file-contact-wrong");
    }

    [Fact]
    public async Task The_summary_leads_to_the_field()
    {
        await using var screen = await Screen();
        var filer = await new Filer(screen).At("what");
        await filer.Continue();

        await screen.Page.Locator(".error-summary a").First.ClickAsync();

        (await screen.Page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("subject");
    }

    [Theory]
    [InlineData("ckb")]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task Whoever_may_not_file_learns_it_at_the_start_and_where_to_go(string language)
    {
        await using var screen = await Screen(language);
        var filer = new Filer(screen);
        await screen.Go("/file");
        await filer.Choose("Adult", "no");
        await filer.Choose("Iraqi", "no");
        await filer.Continue();

        filer.Here.ShouldBe("not-eligible");
        (await screen.Page.Locator("main ul li").CountAsync()).ShouldBe(4);
        await screen.LookAt("file-not-eligible");

        await screen.Page.Locator("main p a").First.ClickAsync();
        await filer.Onwards("about");
    }

    [Fact]
    public async Task Nobody_comes_to_a_later_question_by_its_address()
    {
        await using var screen = await Screen();
        await new Filer(screen).At("agency");

        await screen.Go("/file/check");

        screen.Page.Url.ShouldEndWith("/file/agency");
    }

    private static async Task Told(Screen screen)
    {
        await Assertions.Expect(screen.Page.Locator(".error-summary")).ToBeVisibleAsync();
        (await screen.Page.TitleAsync()).ShouldContain(": ");
    }
}
