using System.Text.RegularExpressions;

namespace Ccs.Architecture.Tests.Texts;

/// <summary>What may be wrong with a text. Each rule answers with what breaks it.</summary>
internal static partial class TextRules
{
    // Forms of a noun after a number: Arabic has more of them than Kurdish and English.
    private static readonly string[] Forms = [".zero", ".one", ".two", ".few", ".many"];

    public static bool IsForm(string key) => Forms.Any(form => key.EndsWith(form, StringComparison.Ordinal));

    /// <summary>The places to be filled, such as <c>{0}</c>.</summary>
    public static IReadOnlyList<string> Places(string text) =>
        [.. Place().Matches(text).Select(m => m.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Letters of Arabic where Kurdish has its own.</summary>
    public static bool HasArabicLetters(string kurdish) => kurdish.Any(c => c is 'ك' or 'ي' or 'ى');

    /// <summary>Bytes of one encoding read as another.</summary>
    public static bool IsGarbled(string text) => Garbled().IsMatch(text);

    /// <summary>
    /// Keys that no source names, neither whole nor by their beginning (<c>texts="filing.title"</c> names <c>filing.title.label</c>;
    /// <c>$"error.{kind}.title"</c> names all that begin with <c>error.</c>).
    /// </summary>
    public static IReadOnlyList<string> Unused(IEnumerable<string> keys, string sources) =>
        [.. keys.Where(key => !Namings(key).Any(naming => sources.Contains(naming, StringComparison.Ordinal)))];

    private static IEnumerable<string> Namings(string key)
    {
        yield return $"\"{key}\"";
        for (var dot = key.LastIndexOf('.'); dot > 0; dot = key.LastIndexOf('.', dot - 1))
        {
            yield return $"\"{key[..dot]}\"";
            yield return $"\"{key[..dot]}.{{";
        }
    }

    [GeneratedRegex(@"\{[\d*]\}", RegexOptions.None, 1000)]
    private static partial Regex Place();

    [GeneratedRegex("[\uFFFD]|[ÃØÙÛ][\u0080-\u00BF]", RegexOptions.None, 1000)]
    private static partial Regex Garbled();
}
