namespace Ccs.Domain.Naming;

/// <summary>
/// Who is complained about, as far as the complaint tells: by a name, and by a position that may hold one as well. There it may be the name
/// of somebody else, such as the superior; so it is one in doubt.
/// </summary>
public sealed class NamedPerson
{
    private readonly PersonName? _name;
    private readonly PersonName? _position;

    private NamedPerson(string? name, string? position) =>
        (_name, _position) = (name is null ? null : PersonName.Of(name), position is null ? null : PersonName.Of(position));

    public static NamedPerson Of(string? name, string? position) => new(name, position);

    /// <summary>Whether whoever has these names is meant.</summary>
    /// <param name="names">Of one person, in whatever scripts they have.</param>
    public NameJudgement Judge(IReadOnlyCollection<PersonName> names)
    {
        var judged = _name?.Judge(names) ?? NameJudgement.Different;
        return judged == NameJudgement.Different && _position is not null && _position.Judge(names) != NameJudgement.Different
            ? NameJudgement.Doubtful
            : judged;
    }
}
