namespace Ccs.Domain.Naming;

/// <summary>
/// What the grammar of a sentence hangs on a name: the Kurdish ezafe (کاروانی عەزیز is Karwan, son of Aziz), "is" and "from" behind it, the
/// Arabic "and", "for" and "by" before it.
/// </summary>
internal static class Endings
{
    private const int ShortestLeft = 3;
    private const int ShortestWithPrefix = 5;

    private static readonly string[] Behind = ["ەوەیە", "ەوە", "یە", "یش", "ی", "ى", "ە", "i", "y", "î", "ê"];
    private static readonly char[] Before = ['و', 'ل', 'ب'];

    /// <summary>The word without each of those that it may have; none where it has none.</summary>
    public static IEnumerable<string> Without(string word)
    {
        foreach (var ending in Behind)
        {
            if (word.Length - ending.Length >= ShortestLeft && word.EndsWith(ending, StringComparison.Ordinal))
            {
                yield return word[..^ending.Length];
            }
        }

        if (word.Length >= ShortestWithPrefix && Before.Contains(word[0]))
        {
            yield return word[1..];
        }
    }

    /// <summary>An Arabic "and" is written at the word: another person begins here.</summary>
    public static bool BeginsWithAnd(string word) => word.Length >= ShortestWithPrefix && word[0] == 'و' && !GivenNames.IsOne(word);
}
