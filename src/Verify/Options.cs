using Ccs.Proof.Notes;

namespace Ccs.Verify;

/// <summary>What was typed.</summary>
/// <param name="Command">The words before the options.</param>
/// <param name="Given">Values by the names of their options.</param>
internal sealed record Options(IReadOnlyList<string> Command, IReadOnlyDictionary<string, string> Given)
{
    private const string Prefix = "--";

    /// <exception cref="FormatException">An option has no value, or stands twice.</exception>
    public static Options Read(string[] arguments)
    {
        string[] command = [.. arguments.TakeWhile(word => !word.StartsWith(Prefix, StringComparison.Ordinal))];
        Dictionary<string, string> given = new(StringComparer.Ordinal);
        foreach (var pair in arguments.Skip(command.Length).Chunk(2))
        {
            if (pair is not [var name, var value] || !name.StartsWith(Prefix, StringComparison.Ordinal) || !given.TryAdd(name[2..], value))
            {
                throw new FormatException($"This can't be read: {string.Join(' ', pair)}");
            }
        }

        return new Options(command, given);
    }

    /// <exception cref="FormatException">It wasn't given.</exception>
    public string Need(string name) => Given.TryGetValue(name, out var value) ? value : throw new FormatException($"--{name} is missing.");

    public async Task<LogPolicy> Policy(CancellationToken cancellation) =>
        LogPolicy.Parse(await File.ReadAllTextAsync(Need("policy"), cancellation));
}
