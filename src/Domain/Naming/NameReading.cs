namespace Ccs.Domain.Naming;

/// <summary>One way to read a text as the name of one person: the given name, and those of father, grandfather and family.</summary>
/// <param name="Words">At least one.</param>
/// <param name="Initial">How a single letter in the place of the given name may sound. Empty: there is none.</param>
/// <param name="Doubtful">What was taken for a title may have been a name.</param>
internal sealed record NameReading(IReadOnlyList<NameWord> Words, IReadOnlyList<Letter> Initial, bool Doubtful)
{
    private const int WholeName = 3;

    private static readonly bool[] Neither = [false];
    private static readonly bool[] Both = [false, true];

    private readonly Lazy<IReadOnlyList<NameWord>> _asOne = new(() => [.. Glued([.. Words.Select(word => word.Spelling)])]);

    /// <summary>The given name and one more, and all, as they are where somebody forgets the space.</summary>
    public IReadOnlyList<NameWord> AsOne => _asOne.Value;

    /// <summary>As an account has it.</summary>
    public static IEnumerable<NameReading> Of(string text) => Of(text, NameWord.Of);

    /// <summary>As somebody speaks of a person.</summary>
    public static IEnumerable<NameReading> InText(string text) => Of(text, NameWord.InText);

    private static IEnumerable<NameReading> Of(string text, Func<string, NameWord?> word) =>
        from plain in NameWords.Texts(text)
        from list in NameWords.Lists(plain)
        let ownName = Kunya.Left(list)
        from reading in Of(list, false, word).Concat(ownName is null ? [] : Of(ownName, true, word))
        select reading;

    private static IEnumerable<NameReading> Of(IReadOnlyList<string> list, bool doubtful, Func<string, NameWord?> word) =>
        from withoutDoubtful in list.Any(Titles.MayBeOne) ? Both : Neither
        let reading = From(list, withoutDoubtful, doubtful, word)
        where reading is not null
        select reading;

    public NameJudgement Against(NameReading other) =>
        Doubtful || other.Doubtful ? Lesser(NameJudgement.Doubtful, Compared(other)) : Compared(other);

    private NameJudgement Compared(NameReading other)
    {
        if (Words.Count == 1 || other.Words.Count == 1)
        {
            return Lone(other);
        }

        var given = Words[0].Against(other.Words[0]);
        var more = Words.Skip(1).Max(word => word.Best(other.Words.Skip(1)));
        var judged = given == NameJudgement.Different ? InOtherOrder(other) : Lesser(given, more);
        return judged == NameJudgement.Different && (ByInitial(other) || other.ByInitial(this)) ? NameJudgement.Doubtful : judged;
    }

    /// <summary>One word is the given name of many; it may be a family name where the other one has it last.</summary>
    private NameJudgement Lone(NameReading other)
    {
        var meant =
            Words[0].Against(other.Words[0]) != NameJudgement.Different
            || (Words.Count == 1 && Words[0].Against(other.Words[^1]) != NameJudgement.Different);
        return meant || ByInitial(other) || other.ByInitial(this) ? NameJudgement.Doubtful : NameJudgement.Different;
    }

    /// <summary>
    /// The family name first: every word is one of the other's, the other's given name among them. Without that it is the father, who is
    /// called by what comes after.
    /// </summary>
    private NameJudgement InOtherOrder(NameReading other)
    {
        var left = other.Words.ToList();
        var worst = NameJudgement.Same;
        foreach (var word in Words)
        {
            var best = left.OrderByDescending(word.Against).FirstOrDefault();
            var match = best is null ? NameJudgement.Different : word.Against(best);
            if (match == NameJudgement.Different)
            {
                return NameJudgement.Different;
            }

            worst = Lesser(worst, match);
            left.Remove(best!);
        }

        return left.Contains(other.Words[0]) ? NameJudgement.Different
            : Words.Count < WholeName ? NameJudgement.Doubtful
            : worst;
    }

    private bool ByInitial(NameReading other) =>
        Initial.Any(initial => Begins(initial, other.Words[0].First))
        && Words.Any(word => word.Best(other.Words.Skip(1)) != NameJudgement.Different);

    private static bool Begins(Letter initial, Letter name) =>
        (initial.Consonant & name.Consonant) != Sounds.None || (initial.Vowel & name.Vowel) != Vowels.None;

    private static NameReading? From(IReadOnlyList<string> list, bool withoutDoubtful, bool doubtful, Func<string, NameWord?> read)
    {
        var named = list.Where(word => !Titles.IsOne(word) && !(withoutDoubtful && Titles.MayBeOne(word))).ToList();
        // S. may be Sherwan.
        Letter[] initial = named is [{ Length: 1 } first, ..]
            ? [.. new[] { first, $"{first}h" }.Select(NameWord.Of).OfType<NameWord>().Select(word => word.First)]
            : [];
        List<NameWord> words = [.. Compounds.Joined(named.Where(word => word.Length > 1).ToList()).Select(read).OfType<NameWord>()];
        return words.Count == 0 ? null : new NameReading(words, initial, doubtful || withoutDoubtful);
    }

    private static IEnumerable<NameWord> Glued(IReadOnlyList<string> words) =>
        words
            .Skip(1)
            .Select(more => words[0] + more)
            .Append(string.Concat(words))
            .Distinct(StringComparer.Ordinal)
            .Where(word => word.Length >= MentionedWord.ShortestWhole)
            .Select(NameWord.Of)
            .OfType<NameWord>();

    private static NameJudgement Lesser(NameJudgement one, NameJudgement other) => one < other ? one : other;
}

internal static class NameWordChoice
{
    public static NameJudgement Best(this NameWord word, IEnumerable<NameWord> others) =>
        others.Select(word.Against).DefaultIfEmpty(NameJudgement.Different).Max();
}
