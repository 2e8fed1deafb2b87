namespace Ccs.Browser.Tests.Support;

/// <summary>The program and the browser, once for all tests of the project.</summary>
[CollectionDefinition("browser")]
public sealed class BrowserCollection : ICollectionFixture<CcsFixture>, ICollectionFixture<Chromium>;

/// <summary>A test that looks at pages.</summary>
[Collection("browser")]
public abstract class BrowserTest(CcsFixture ccs, Chromium chromium)
{
    protected CcsFixture Ccs { get; } = ccs;

    /// <summary>As outside callers have it: for bringing a complaint to where a test begins.</summary>
    protected Api Api => Ccs.Api();

    protected Task<Screen> Screen(string language = "ckb", int width = Visitor.Phone, bool scripts = true) =>
        Support.Screen.Open(chromium, Ccs.Address, new Visitor(language, width, scripts));
}
