namespace Ccs.Domain.Naming;

/// <summary>A word of a text in which somebody may be named.</summary>
/// <param name="Spelling">In plain letters.</param>
/// <param name="Name">As it sounds; null where it has no sound.</param>
/// <param name="Opens">What is before it belongs to somebody or something else: it is the first one, or behind a title or an "and".</param>
internal sealed record MentionedWord(string Spelling, NameWord? Name, bool Opens)
{
    /// <summary>With fewer, too many words sound like it.</summary>
    private const int FewConsonants = 4;
    private const int ShortestTitle = 3;

    /// <summary>Of a given name and one more as one word.</summary>
    public const int ShortestWhole = 6;

    private readonly Lazy<IReadOnlyList<NameWord>> _inside = new(() => [.. Inside(Spelling)]);

    public bool IsGivenName { get; } = GivenNames.Are(Spelling);

    /// <summary>Without titles and initials, and with names of several parts as one.</summary>
    public static IEnumerable<MentionedWord> Of(IReadOnlyList<string> list)
    {
        List<string> run = [];
        foreach (var word in list.Append(null))
        {
            if (word is null || (Titles.IsOne(word) && !Titles.IsOfChild(word)) || Titles.MayBeOne(word))
            {
                foreach (var (spelling, at) in Compounds.Joined(run).Select((spelling, at) => (spelling, at)))
                {
                    yield return new MentionedWord(spelling, NameWord.InText(spelling), at == 0 || Endings.BeginsWithAnd(spelling));
                }

                run = [];
            }
            else if (word.Length > 1 && !Titles.IsOfChild(word))
            {
                run.Add(word);
            }
        }
    }

    /// <summary>Whether a name is written into it, alone, behind something that is no other given name, or before a title.</summary>
    /// <param name="name">Of several words as one.</param>
    public bool Holds(NameWord name) => _inside.Value.Any(word => IsSame(word, name));

    /// <summary>Whether a word is this name.</summary>
    public static bool IsSame(NameWord word, NameWord name) =>
        word.Spelling == name.Spelling
        || (word.Consonants >= FewConsonants && name.Consonants >= FewConsonants && word.Against(name) == NameJudgement.Same);

    private static IEnumerable<NameWord> Inside(string spelling)
    {
        List<string> heads =
        [
            spelling,
            .. Endings.Without(spelling).Where(word => spelling.StartsWith(word, StringComparison.Ordinal)),
            .. Enumerable
                .Range(0, Math.Max(0, spelling.Length - ShortestTitle))
                .Where(at => Titles.IsOne(spelling[at..]))
                .Select(at => spelling[..at]),
        ];
        return heads
            .SelectMany(head =>
                Enumerable
                    .Range(0, Math.Max(0, head.Length - ShortestWhole + 1))
                    .Where(start => start == 0 || !GivenNames.Are(head[..start]))
                    .Select(start => NameWord.Of(head[start..]))
            )
            .OfType<NameWord>();
    }
}
