using System.Globalization;

namespace Ccs.Proof.Notes;

/// <summary>Whom to trust (C2SP tlog-policy): keys of the log, keys of witnesses, and how many of those must have seen a
/// checkpoint.</summary>
/// <param name="Logs">Every key that the log has or had: old receipts verify for ever.</param>
/// <param name="Witnesses">By the names that groups know them by.</param>
/// <param name="Groups">By name.</param>
/// <param name="Quorum">The witness or group that must have signed; null: none.</param>
public sealed record LogPolicy(
    IReadOnlyList<NoteKey> Logs,
    IReadOnlyDictionary<string, NoteKey> Witnesses,
    IReadOnlyDictionary<string, WitnessGroup> Groups,
    string? Quorum
)
{
    /// <summary>The quorum of nobody.</summary>
    public const string None = "none";

    /// <exception cref="FormatException">A line says nothing that is known; the message names it.</exception>
    public static LogPolicy Parse(string text)
    {
        List<NoteKey> logs = [];
        Dictionary<string, NoteKey> witnesses = new(StringComparer.Ordinal);
        Dictionary<string, WitnessGroup> groups = new(StringComparer.Ordinal);
        string? quorum = null;
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith('#')))
        {
            switch (line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                // An address may stand behind a key: where the log, or the witness, is found.
                case ["log", var key, .. { Length: <= 1 }]:
                    logs.Add(KeyOf(key, line));
                    break;
                case ["witness", var name, var key, .. { Length: <= 1 }] when IsNew(name):
                    witnesses.Add(name, KeyOf(key, line));
                    break;
                case ["group", var name, var least, .. { Length: > 0 } members] when IsNew(name) && members.All(IsKnown):
                    groups.Add(name, new WitnessGroup(Least(least, members.Length, line), members));
                    break;
                case ["quorum", var name] when quorum is null && (name == None || IsKnown(name)):
                    quorum = name;
                    break;
                default:
                    throw new FormatException($"This line of the policy can't be read: {line}");
            }
        }

        return quorum is null
            ? throw new FormatException("The policy names no quorum.")
            : new LogPolicy(logs, witnesses, groups, quorum == None ? null : quorum);

        bool IsKnown(string name) => witnesses.ContainsKey(name) || groups.ContainsKey(name);

        bool IsNew(string name) => name != None && !IsKnown(name);
    }

    /// <summary>What a note is worth under this policy.</summary>
    /// <returns>Null where it is not the log's, or a signature is forged.</returns>
    public PolicyVerdict? Judge(SignedNote note, VerifySignature verifies)
    {
        NoteKey[] known = [.. Logs, .. Witnesses.Values];
        if (note.SignedBy(known, verifies) is not { } signed || !signed.Any(Logs.Contains))
        {
            return null;
        }

        string[] seen = [.. Witnesses.Where(witness => signed.Contains(witness.Value)).Select(witness => witness.Key)];
        return new PolicyVerdict(seen, Quorum is null || Holds(Quorum));

        bool Holds(string name) =>
            Groups.TryGetValue(name, out var group) ? group.Members.Count(Holds) >= group.Least : seen.Contains(name);
    }

    private static NoteKey KeyOf(string text, string line) =>
        NoteKey.TryParse(text, out var key) ? key! : throw new FormatException($"This line of the policy has no key: {line}");

    private static int Least(string text, int members, string line) =>
        text switch
        {
            "any" => 1,
            "all" => members,
            _ when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var least) && least > 0 && least <= members =>
                least,
            _ => throw new FormatException($"This line of the policy asks for a number that there can't be: {line}"),
        };
}

/// <param name="Least">How many of the members must have signed.</param>
/// <param name="Members">Witnesses and groups.</param>
public sealed record WitnessGroup(int Least, IReadOnlyList<string> Members);

/// <param name="Witnesses">That have signed.</param>
/// <param name="Quorum">They are enough.</param>
public sealed record PolicyVerdict(IReadOnlyList<string> Witnesses, bool Quorum);
