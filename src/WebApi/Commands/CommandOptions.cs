namespace Ccs.WebApi.Commands;

/// <summary>The words of a command, and its named options after them.</summary>
internal sealed record CommandOptions(IReadOnlyList<string> Words, IReadOnlyDictionary<string, string?> Named)
{
    /// <summary>Every change has a reason; whoever sits at the machine may leave it to this.</summary>
    private const string NoReason = "Given on the command line.";

    public string Reason => Named.GetValueOrDefault("--reason") ?? NoReason;

    public static CommandOptions Of(string[] args, params IEnumerable<string> names) =>
        new(
            [.. args.TakeWhile(arg => !arg.StartsWith("--", StringComparison.Ordinal))],
            names.ToDictionary(
                name => name,
                name => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null,
                StringComparer.Ordinal
            )
        );
}
