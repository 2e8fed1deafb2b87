namespace Ccs.Domain.Text;

/// <summary>Kurdish is written with ک and ی. The Arabic ك, ي and ى look alike on the screen, and are found by no search.</summary>
public static class KurdishLetters
{
    private static readonly char[] Arabic = ['\u0643', '\u064A', '\u0649'];

    public static bool AreMissedIn(string text) => text.IndexOfAny(Arabic) >= 0;
}
