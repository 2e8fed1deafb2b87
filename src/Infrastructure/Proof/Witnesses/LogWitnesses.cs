using Ccs.Proof.Notes;
using Microsoft.Extensions.Configuration;

namespace Ccs.Infrastructure.Proof.Witnesses;

/// <summary>Who else signs what is published: courts, parliaments, universities. From <c>Ccs:Log:Witnesses</c>: name, key and address of
/// each, with a semicolon between them.</summary>
/// <param name="All">None is asked of nobody.</param>
public sealed record LogWitnesses(IReadOnlyList<LogWitness> All)
{
    private const string Setting = "Ccs:Log:Witnesses";

    /// <summary>Verifiers accept sixteen lines on a note, of which two are the log's own.</summary>
    private const int Most = 12;

    /// <exception cref="InvalidOperationException">One can't be read; the message names it.</exception>
    public static LogWitnesses From(IConfiguration configuration)
    {
        LogWitness[] all =
        [
            .. (configuration[Setting] ?? string.Empty)
                .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(Read),
        ];
        return all.Length > Most ? throw new InvalidOperationException($"{Setting}: at most {Most}.")
            : all.DistinctBy(one => one.Name, StringComparer.Ordinal).Count() < all.Length
            || all.DistinctBy(one => one.Key).Count() < all.Length
                ? throw new InvalidOperationException($"{Setting}: a name or a key stands twice.")
            : new LogWitnesses(all);
    }

    /// <summary>As lines of a policy.</summary>
    public string Lines => string.Concat(All.Select(one => $"witness {one.Name} {one.Key}\n"));

    private static LogWitness Read(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var name, var encoded, var where]
        && NoteKey.IsName(name)
        && name is not (LogSigners.Clock or LogPolicy.None)
        && NoteKey.TryParse(encoded, out var key)
        && key!.Kind == NoteKeyKind.Cosignature
        && Uri.TryCreate(where, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? new LogWitness(name, key, new Uri($"{address.AbsoluteUri.TrimEnd('/')}/add-checkpoint"))
            : throw new InvalidOperationException(
                $"{Setting}: '{text}' is no witness: a name, its key (as ccs-verify key makes it) and its address, with spaces between."
            );
}

/// <param name="Name">In the policy.</param>
/// <param name="Key">That its signatures are checked with.</param>
/// <param name="Address">Where checkpoints are sent to.</param>
public sealed record LogWitness(string Name, NoteKey Key, Uri Address)
{
    /// <summary>By which its signatures are kept: of a new key nothing is known.</summary>
    internal string Id => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Key.Name}+{Key.Id:x8}");
}
