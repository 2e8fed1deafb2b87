namespace Ccs.Domain.Naming;

/// <summary>Whom people call after a child: Abu Ahmed is somebody else's name, and that of the person may follow.</summary>
internal static class Kunya
{
    private static readonly HashSet<string> Parents = "abu aba abi abo um umm ابو أبو ابا أبا ابي أبي ام أم ئەبو ئوم باوک باوکی دایک دایکی"
        .Split(' ')
        .Select(NameWords.Plain)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The words without it; null where there is none, or nothing behind it.</summary>
    public static IReadOnlyList<string>? Left(IReadOnlyList<string> words)
    {
        List<string> left = [];
        for (var i = 0; i < words.Count; i++)
        {
            if (Parents.Contains(words[i]) && i + 2 < words.Count)
            {
                i++;
            }
            else
            {
                left.Add(words[i]);
            }
        }

        return left.Count == words.Count ? null : left;
    }
}
