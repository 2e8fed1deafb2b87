namespace Ccs.Domain.Naming;

/// <summary>Whether two names can be those of one person. In their order: how much speaks for it.</summary>
public enum NameJudgement
{
    /// <summary>Another person, such as a brother or a father.</summary>
    Different,

    /// <summary>It may be: whoever knows them decides.</summary>
    Doubtful,

    Same,
}

/// <summary>
/// A person's name as somebody wrote it, in Kurdish, Arabic or Latin letters, to be compared with others. It is judged generously: titles
/// and initials do not count, the given name and one more of the names are enough, and a name is what it sounds like, not its letters.
/// </summary>
public sealed class PersonName
{
    private readonly Lazy<IReadOnlyList<NameReading>> _had;
    private readonly Lazy<IReadOnlyList<NameReading>> _written;
    private readonly Lazy<IReadOnlyList<Mentions>> _mentions;
    private readonly bool _latin;

    private PersonName(string text)
    {
        var read = text.Length > MostLetters ? text[..MostLetters] : text;
        _had = new(() => [.. NameReading.Of(read)]);
        _written = new(() => [.. NameReading.InText(read)]);
        _mentions = new(() => [.. Mentions.In(read)]);
        _latin = !ArabicScript.Writes(text);
    }

    private const int MostLetters = 300;

    public static PersonName Of(string text) => new(text);

    /// <summary>
    /// Whether this is a name of whoever has these. One in the other script is enough; but where one in the same script is another name,
    /// it is doubtful: Arabic writes Salah and Salih with the same letters that Latin keeps apart.
    /// </summary>
    /// <param name="names">Of one person, in whatever scripts they have.</param>
    public NameJudgement Judge(IReadOnlyCollection<PersonName> names)
    {
        var judged = names.Select(name => (name._latin, Judgement: Judge(name))).ToList();
        var best = judged.Select(name => name.Judgement).DefaultIfEmpty(NameJudgement.Different).Max();
        return best == NameJudgement.Same && judged.Exists(name => name._latin == _latin && name.Judgement == NameJudgement.Different)
            ? NameJudgement.Doubtful
            : best;
    }

    private NameJudgement Judge(PersonName other)
    {
        var whole = (from mine in _written.Value from theirs in other._had.Value select mine.Against(theirs))
            .DefaultIfEmpty(NameJudgement.Different)
            .Max();
        return whole == NameJudgement.Different && _mentions.Value.Any(mine => other._had.Value.Any(mine.MayMean))
            ? NameJudgement.Doubtful
            : whole;
    }
}
