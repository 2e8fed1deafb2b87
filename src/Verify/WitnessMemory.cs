using System.Security.Cryptography;
using System.Text;
using Ccs.Proof.Notes;
using Ccs.Proof.Witnesses;

namespace Ccs.Verify;

/// <summary>
/// What a witness has signed, a file for each log. It is on the disk before the signature leaves; a witness that lost it begins anew
/// under a new key, never from nothing under the old one.
/// </summary>
/// <param name="folder">Is made where it isn't there.</param>
internal sealed class WitnessMemory(string folder)
{
    private readonly Lock _turn = new();

    /// <summary>The last note that was signed of a log, with the signature; null: none.</summary>
    public string? Last(string origin) => File.Exists(FileOf(origin)) ? File.ReadAllText(FileOf(origin)) : null;

    /// <summary>Compares and stores in one step.</summary>
    /// <param name="request">Of a log.</param>
    /// <param name="logs">That are witnessed.</param>
    /// <param name="sign">The line for a note that may be signed.</param>
    public (WitnessAnswer Answer, NoteSignature? Line) Take(
        AddCheckpoint request,
        IReadOnlyList<NoteKey> logs,
        Func<string, NoteSignature> sign
    )
    {
        lock (_turn)
        {
            var origin = request.Checkpoint.Text.Split('\n')[0];
            var answer = WitnessRules.Judge(request, logs, Promised(origin));
            if (answer.Signs is null)
            {
                return (answer, null);
            }

            var note = request.Checkpoint;
            var line = sign(note.Text);
            Keep(FileOf(origin), (note with { Signatures = [.. note.Signatures, line] }).ToString());
            return (answer, line);
        }
    }

    private Checkpoint? Promised(string origin) =>
        Last(origin) is not { } text ? null
        : SignedNote.TryParse(text, out var note) && Checkpoint.TryParse(note!.Text, out var known) ? known
        : throw new FormatException($"What was signed of {origin} can't be read: nothing more is signed of it.");

    private void Keep(string file, string text)
    {
        Directory.CreateDirectory(folder);
        var beside = $"{file}.new";
        using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
            stream.Flush(flushToDisk: true);
        }

        File.Move(beside, file, overwrite: true);
    }

    /// <summary>What a log's file, and its address, are called.</summary>
    public static string NameOf(string origin) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(origin)));

    private string FileOf(string origin) => Path.Combine(folder, NameOf(origin));
}
