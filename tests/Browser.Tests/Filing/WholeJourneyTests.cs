namespace Ccs.Browser.Tests.Filing;

/// <summary>From the conditions to the complaint code, on every screen and in every language, with scripts and without.</summary>
public sealed class WholeJourneyTests(CcsFixture ccs, Chromium chromium) : BrowserTest(ccs, chromium)
{
    [Theory]
    [MemberData(nameof(Visitor.Everybody), MemberType = typeof(Visitor))]
    public async Task A_complaint_is_filed_and_its_code_comes(string language, int width, bool scripts)
    {
        await using var screen = await Screen(language, width, scripts);
        var filer = new Filer(screen) { Look = page => screen.LookAt($"file-{page}") };

        await filer.To("documents");
        await screen.LookAt("file-documents");
        await screen.Page.SetInputFilesAsync("#files", [Files.Text("receipt.txt"), Files.Picture("meter.png")]);
        if (scripts)
        {
            await Assertions.Expect(screen.Page.Locator("#files-list form")).ToHaveCountAsync(2);
        }

        await screen.LookAt("file-documents-sent");
        await filer.Continue();
        await filer.Onwards("check");
        (await screen.Page.TextContentAsync("main"))!.ShouldContain("meter.png");
        await screen.LookAt("file-check");
        var code = await filer.Done(Api);

        code.ShouldStartWith("CCS-");
        await screen.LookAt("file-done");
        (await Api.Post("/api/v1/tracking", new { contact = filer.Email, complaintCode = code }))
            .ShouldBe(HttpStatusCode.OK)
            .Text("status")
            .ShouldBe("assigned");
    }

    [Theory]
    [InlineData("ckb")]
    [InlineData("ar")]
    [InlineData("en")]
    public async Task About_a_person_by_phone_and_without_being_named(string language)
    {
        await using var screen = await Screen(language);
        var filer = new Filer(screen)
        {
            About = "person",
            Look = page => page == "person" ? screen.LookAt("file-person") : Task.CompletedTask,
        };
        var phone = Some.Phone();

        await filer.At("person");
        await filer.Onwards("contact");
        await filer.Choose("Channel", "phone");
        await screen.Page.FillAsync("#phone", $"0{phone[4..]}");
        await screen.LookAt("file-contact-phone");
        await filer.Continue();
        await filer.Choose("Confidential", "yes");
        await filer.Continue();
        filer.Email = phone;
        await filer.Done(Api);
        var number = await filer.Number();

        var head = await Api.As("inspector.electricity");
        (await head.Get($"/api/v1/cases?q={number}")).ShouldBe(HttpStatusCode.OK).Body.ShouldContain(number);
    }

    [Fact]
    public async Task An_agency_that_is_not_known_goes_to_the_centre()
    {
        await using var screen = await Screen();
        var filer = await new Filer(screen).At("agency");
        await filer.Choose("Agency", "unknown");
        await filer.Continue();

        filer.Here.ShouldBe("category");
        await filer.Done(Api);
        await screen.LookAt("file-done-triage");
    }

    [Fact]
    public async Task The_keyboard_alone_files_a_complaint()
    {
        await using var screen = await Screen("en", Visitor.Desk);
        var keys = new Keyboard(screen.Page);
        var email = Some.Email();

        await screen.Go("/file");
        await keys.Pick("Adult").Pick("Iraqi").Enter("about");
        await keys.Pick("About").Enter("agency");
        await keys.Type("search", "passp").Pick("Agency", found: true).Enter("category");
        await keys.Pick("Category").Enter("kind");
        await keys.Pick("Kind").Enter("what");
        await keys.Type("subject", "No passport").Type("description", "I have waited for my passport since March.").Button("when");
        await keys.Type("when", "27")
            .Type("when-month", "9")
            .Type("when-year", "2026")
            .Type("governorate", "Erbil")
            .Button(Passport("application"));
        await keys.Button(Passport("office"));
        await keys.Button(Passport("applied"));
        await keys.Button("remedy");
        await keys.Button("documents");
        await keys.Button("you");
        await keys.Type("fullname", "Shilan Karim").Type("born", "1").Type("born-month", "5").Type("born-year", "1990").Button("contact");
        await keys.Pick("Channel").Type("email", email).Enter("identity");
        await keys.Pick("Confidential").Enter("check");
        await keys.Pick("Consent").Button("verify");
        await keys.Type("code", await Api.VerificationCode(email)).Enter("done");

        (await screen.Page.TextContentAsync("#code"))!.ShouldContain("CCS-");
    }

    private static string Passport(string question) => $"question-interior-passport-{question}";
}
