using System.Text.RegularExpressions;

namespace Ccs.Domain.Templates;

/// <summary>Where something is filled in: such as <c>{caseNumber}</c>.</summary>
public static partial class Places
{
    /// <summary>What stands between the braces, each once, in order; null where a brace stands alone.</summary>
    public static IReadOnlyList<string>? Of(string text) =>
        Brace().IsMatch(Place().Replace(text, string.Empty))
            ? null
            :
            [
                .. Place()
                    .Matches(text)
                    .Select(match => match.Groups["name"].Value)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ];

    /// <summary>A text can stand for another: it has the same places and no brace besides.</summary>
    public static bool AreAlike(string text, string other) =>
        Of(text) is { } places && Of(other) is { } others && places.SequenceEqual(others);

    /// <summary>Puts the values in; a place without a value stays as it is.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        Place().Replace(text, match => values.GetValueOrDefault(match.Groups["name"].Value, match.Value));

    [GeneratedRegex(@"\{(?<name>[0-9A-Za-z]+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();

    [GeneratedRegex("[{}]", RegexOptions.None, 1000)]
    private static partial Regex Brace();
}
