[assembly: TestCollectionOrderer(typeof(Ccs.WebApi.Tests.Support.LongestFirst))]
[assembly: AssemblyFixture(typeof(Ccs.Browser.Tests.Support.Chromium))]

namespace Ccs.Browser.Tests.Support;

/// <summary>
/// The program, once for all tests of the pages of citizens, and of signing in, which take as long together as the rest of the staff's.
/// </summary>
[CollectionDefinition(CitizensCollection.Citizens)]
public sealed class CitizensCollection : ICollectionFixture<CcsFixture>
{
    public const string Citizens = "citizens";
}

/// <summary>The same for the pages of staff, beside the other: a page waits more than it works.</summary>
[CollectionDefinition(StaffCollection.Staff)]
public sealed class StaffCollection : ICollectionFixture<CcsFixture>
{
    public const string Staff = "staff";
}

/// <summary>A test that looks at pages.</summary>
[Collection(CitizensCollection.Citizens)]
public abstract class BrowserTest(CcsFixture ccs, Chromium chromium)
{
    protected CcsFixture Ccs { get; } = ccs;

    /// <summary>As outside callers have it: for bringing a complaint to where a test begins.</summary>
    protected Api Api => Ccs.Api();

    /// <summary>A browser without a cookie.</summary>
    protected Task<Screen> Screen(string language = "ckb", int width = Visitor.Phone, bool scripts = true) =>
        Support.Screen.Open(chromium, Ccs.Address, new Visitor(language, width, scripts), fresh: false);

    /// <summary>A browser that has nothing of the site yet.</summary>
    protected Task<Screen> FreshScreen(string language) =>
        Support.Screen.Open(chromium, Ccs.Address, new Visitor(language, Visitor.Phone, Scripts: true), fresh: true);
}
