namespace Ccs.Domain.Naming;

/// <summary>
/// The words of a text in which somebody may be named anywhere: by the given name and one more soon behind it, by both in the other order,
/// or by both as one word. Nobody knows all that people write before a name; so it is one in doubt, unless a given name stands before it.
/// </summary>
internal sealed class Mentions
{
    /// <summary>How many words from the given name another one still belongs to it.</summary>
    private const int Near = 4;

    /// <summary>Into how many parts a given name and one more are cut.</summary>
    private const int MostParts = 4;

    private readonly IReadOnlyList<MentionedWord> _words;
    private readonly IReadOnlyList<Lazy<IReadOnlyList<NameWord>>> _cut;

    private Mentions(IReadOnlyList<MentionedWord> words) =>
        (_words, _cut) = (words, [.. words.Select((_, at) => new Lazy<IReadOnlyList<NameWord>>(() => [.. Wholes(words, at)]))]);

    public static IEnumerable<Mentions> In(string text) =>
        NameWords.Lists(NameWords.SpelledTogether(text)).Select(list => new Mentions([.. MentionedWord.Of(Kunya.Left(list) ?? list)]));

    /// <summary>Whether it names whoever has this name.</summary>
    public bool MayMean(NameReading account) =>
        account.Words.Count > 1 && Enumerable.Range(0, _words.Count).Any(at => !IsOfAnother(at) && Begins(at, account));

    /// <summary>A given name in full comes before: that is who is meant, and these are father and grandfather.</summary>
    private bool IsOfAnother(int at) => at > 0 && !_words[at].Opens && _words[at - 1].IsGivenName;

    private bool Begins(int at, NameReading account) =>
        (Is(at, [account.Words[0]]) && Enumerable.Range(at + 1, Near).Any(next => Is(next, account.Words.Skip(1))))
        || IsInOtherOrder(at, account)
        || account.AsOne.Any(name => _words[at].Holds(name) || _cut[at].Value.Any(word => MentionedWord.IsSame(word, name)));

    /// <summary>The family name or the father's first. Another given name behind them makes it a lineage, of another person.</summary>
    private bool IsInOtherOrder(int at, NameReading account) =>
        Is(at + 1, [account.Words[0]])
        && Is(at, account.Words.Skip(1))
        && !(at + 2 < _words.Count && !_words[at + 2].Opens && _words[at + 2].IsGivenName);

    private bool Is(int at, IEnumerable<NameWord> names) =>
        at < _words.Count && _words[at].Name is { } word && word.Best(names) != NameJudgement.Different;

    /// <summary>A word with those behind it, for a name that is cut: Kar wan Aziz.</summary>
    private static IEnumerable<NameWord> Wholes(IReadOnlyList<MentionedWord> words, int at) =>
        from parts in Enumerable.Range(2, MostParts - 1)
        where at + parts <= words.Count && !words[at].IsGivenName
        let whole = string.Concat(words.Skip(at).Take(parts).Select(word => word.Spelling))
        where whole.Length is >= MentionedWord.ShortestWhole and <= SoundedWord.Longest
        let word = NameWord.Of(whole)
        where word is not null
        select word;
}
