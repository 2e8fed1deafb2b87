namespace Ccs.Browser.Tests.Support;

/// <summary>Somebody in front of a screen: the language that they read, how wide the screen is, and whether scripts run.</summary>
/// <param name="Language">ckb, ar or en.</param>
/// <param name="Width">Of the screen, in CSS pixels.</param>
/// <param name="Scripts">Whether scripts run.</param>
public sealed record Visitor(string Language, int Width, bool Scripts)
{
    public const int Phone = 360;
    public const int Desk = 1280;

    public static readonly string[] Languages = ["ckb", "ar", "en"];

    /// <summary>The width of the other screen.</summary>
    public int OtherWidth => Width == Phone ? Desk : Phone;

    /// <summary>
    /// Who takes a journey: every language on both screens, every language with scripts and without, both screens with scripts and
    /// without. Half as many as all that there are, and any two of the three still meet (<see cref="VisitorTests"/>).
    /// </summary>
    public static TheoryData<string, int, bool> Everybody
    {
        get
        {
            var rows = new TheoryData<string, int, bool>();
            foreach (var (at, language) in Languages.Index())
            {
                rows.Add(language, Phone, at % 2 == 0);
                rows.Add(language, Desk, at % 2 != 0);
            }

            return rows;
        }
    }

    /// <summary>
    /// Three of <see cref="Everybody"/>, among whom are every language, both screens, and scripts and none: for one of many things that go
    /// the same way, whose neighbours are done by <see cref="OtherHalf"/>. So the thing meets each of them, and among the neighbours any
    /// two of them meet.
    /// </summary>
    public static TheoryData<string, int, bool> OneHalf => Half(ofTheFirst: Phone);

    /// <summary>The other three.</summary>
    public static TheoryData<string, int, bool> OtherHalf => Half(ofTheFirst: Desk);

    /// <summary>
    /// Who looks at pages that stand still: each language, on the screen where its journey has scripts. The other is looked at as well.
    /// </summary>
    /// <seealso cref="Screen.LookOnBothScreens"/>
    public static TheoryData<string, int> Readers
    {
        get
        {
            var rows = new TheoryData<string, int>();
            foreach (var (at, language) in Languages.Index())
            {
                rows.Add(language, at % 2 == 0 ? Phone : Desk);
            }

            return rows;
        }
    }

    /// <summary>Every language on both screens: where it matters on which of them the page is loaded.</summary>
    public static TheoryData<string, int> ReadersOnBothScreens
    {
        get
        {
            var rows = new TheoryData<string, int>();
            foreach (var language in Languages)
            {
                rows.Add(language, Phone);
                rows.Add(language, Desk);
            }

            return rows;
        }
    }

    /// <summary>Of one language the phone and of the others the desk, or the other way round.</summary>
    private static TheoryData<string, int, bool> Half(int ofTheFirst) =>
        [.. Everybody.Where(row => (row.Data.Item1 == Languages[0]) == (row.Data.Item2 == ofTheFirst))];
}
