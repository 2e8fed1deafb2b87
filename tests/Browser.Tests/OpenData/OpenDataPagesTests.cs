namespace Ccs.Browser.Tests.OpenData;

/// <summary>The pages of the open data, with an edition of a year and a half of made-up complaints, and before there is one.</summary>
public sealed class OpenDataPagesTests(PublishedSite site, Chromium chromium) : IClassFixture<PublishedSite>
{
    [Theory]
    [MemberData(nameof(Visitor.Readers), MemberType = typeof(Visitor))]
    public async Task The_figures_are_said_and_stand_in_tables(string language, int width)
    {
        await using var screen = await Screen(site.Published, language, width);
        (await screen.Go("/statistics"))!.Status.ShouldBe(200);

        (await screen.Page.Locator("#ministries").CountAsync()).ShouldBe(1);
        (await screen.Page.Locator("table[aria-labelledby=months] tbody tr").CountAsync()).ShouldBe(12);
        await screen.LookOnBothScreens("statistics");

        (await screen.Go("/open-data"))!.Status.ShouldBe(200);
        (await screen.Page.Locator("a[href$='SHA256SUMS.sig']").CountAsync()).ShouldBe(1);
        await screen.LookOnBothScreens("open-data");

        await screen.Go(string.Empty);
        (await screen.Page.Locator("main a[href$='/statistics']").CountAsync()).ShouldBe(1);
        await screen.LookOnBothScreens("home-with-figures");
    }

    [Theory]
    [MemberData(nameof(Visitor.Readers), MemberType = typeof(Visitor))]
    public async Task Before_the_first_edition_they_say_when_it_comes(string language, int width)
    {
        await using var screen = await Screen(site.New, language, width);
        (await screen.Go("/statistics"))!.Status.ShouldBe(200);

        (await screen.Page.Locator("table").CountAsync()).ShouldBe(0);
        await screen.LookOnBothScreens("statistics-none");

        (await screen.Go("/open-data"))!.Status.ShouldBe(200);
        await screen.LookOnBothScreens("open-data-none");

        await screen.Go(string.Empty);
        (await screen.Page.Locator("main a[href$='/statistics']").CountAsync()).ShouldBe(0);
    }

    private Task<Screen> Screen(Uri address, string language, int width) =>
        Support.Screen.Open(chromium, address, new Visitor(language, width, Scripts: false), fresh: false);
}

/// <summary>Two programs: one with made-up complaints and an edition, and one that is new.</summary>
public sealed class PublishedSite : IAsyncLifetime
{
    private readonly List<CcsProgram> _programs = [];
    private TestPostgres? _postgres;

    public Uri Published { get; private set; } = new("http://localhost");

    public Uri New { get; private set; } = new("http://localhost");

    public async ValueTask InitializeAsync()
    {
        _postgres = await TestPostgres.Start();
        var lived = CcsFixture.Program(await _postgres.NewDatabase(), CcsProgram.NewDataFolder());
        var demo = await CcsProgram.Command(lived, "demo", "--complaints", "2500", "--seed", "5", "--bulk");
        demo.ExitCode.ShouldBe(0, demo.Output);
        Published = await Serve(lived);
        New = await Serve(CcsFixture.Program(await _postgres.NewDatabase(), CcsProgram.NewDataFolder()));

        using var api = new Api(Published);
        (await api.Post("/dev/clock", new { advance = "P50D" })).ShouldBe(HttpStatusCode.OK);
        await Eventually.Holds(
            async () =>
            {
                (await api.Post("/dev/jobs/edition")).ShouldBe(HttpStatusCode.OK);
                return (await api.Get("/api/v1/statistics")).Status == HttpStatusCode.OK;
            },
            "the edition to be published"
        );
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var program in _programs)
        {
            await program.DisposeAsync();
        }

        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }
    }

    private async Task<Uri> Serve(Dictionary<string, string> settings)
    {
        var program = CcsProgram.Serve(settings);
        _programs.Add(program);
        return await program.Address;
    }
}
