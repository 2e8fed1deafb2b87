namespace Ccs.WebApi.Site.Forms;

/// <summary>A file that is in and waits for its decision, as the form carries it: <c>{id} {name}</c>.</summary>
public sealed record SentFile(Guid Id, string Name)
{
    /// <summary>Those that can be read.</summary>
    public static IReadOnlyList<SentFile> Read(IEnumerable<string> carried) =>
        [
            .. carried
                .Select(text => text.Split(' ', 2))
                .Where(parts => parts.Length == 2 && Guid.TryParse(parts[0], out _))
                .Select(parts => new SentFile(Guid.Parse(parts[0]), parts[1])),
        ];

    public override string ToString() => $"{Id} {Name}";
}
