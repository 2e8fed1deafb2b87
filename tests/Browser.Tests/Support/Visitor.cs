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

    /// <summary>Every language on both screens, with scripts and without.</summary>
    public static TheoryData<string, int, bool> Everybody => Rows([true, false]);

    /// <summary>Every language on both screens, with scripts.</summary>
    public static TheoryData<string, int> Readers
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

    private static TheoryData<string, int, bool> Rows(bool[] scripts)
    {
        var rows = new TheoryData<string, int, bool>();
        foreach (var language in Languages)
        {
            foreach (var with in scripts)
            {
                rows.Add(language, Phone, with);
                rows.Add(language, Desk, with);
            }
        }

        return rows;
    }
}
