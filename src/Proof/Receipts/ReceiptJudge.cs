using System.Globalization;
using System.Text;
using Ccs.Proof.Notes;

namespace Ccs.Proof.Receipts;

/// <summary>A whole receipt under a policy, from its fields to who signed. Never throws for what is malformed: receipts come from
/// anybody.</summary>
public static class ReceiptJudge
{
    private const int TypeLine = 5;
    private const int TimeLine = 6;

    /// <summary>Of the logs that a receipt names, as it says.</summary>
    public static IEnumerable<string> Origins(Receipt receipt) =>
        (receipt.Proof?.Entries ?? [])
            .Select(entry =>
                TlogProof.TryParse(entry.Proof, out var proof) && Checkpoint.TryParse(proof!.Checkpoint.Text, out var promised)
                    ? promised!.Origin
                    : null
            )
            .OfType<string>()
            .Distinct(StringComparer.Ordinal);

    /// <param name="receipt">To be judged.</param>
    /// <param name="policyOf">By the origin of a checkpoint; null: no such log is trusted.</param>
    public static ReceiptVerdict Judge(Receipt receipt, Func<string, LogPolicy?> policyOf)
    {
        var entries = receipt.Proof?.Entries ?? [];
        var opened = receipt.Opening?.Events ?? [];
        if (entries.Count == 0 || opened.Any(one => one.Entry < 0 || one.Entry >= entries.Count))
        {
            return ReceiptVerdict.Unreadable;
        }

        EntryVerdict[] verdicts = [.. entries.Select((entry, at) => Judge(entry, opened.Where(one => one.Entry == at), policyOf))];
        return new ReceiptVerdict(verdicts.Select(one => one.Fault).FirstOrDefault(fault => fault is not null), verdicts);
    }

    private static EntryVerdict Judge(ReceiptEntry entry, IEnumerable<ReceiptEvent> opened, Func<string, LogPolicy?> policyOf)
    {
        try
        {
            var verdict = Placed(entry, policyOf);
            return verdict.Fault is null ? opened.Aggregate(verdict, (found, one) => With(found, entry, one)) : verdict;
        }
        catch (Exception broken) when (broken is FormatException or EncoderFallbackException or ArgumentException)
        {
            return new EntryVerdict(ReceiptFaults.Unreadable);
        }
    }

    private static EntryVerdict Placed(ReceiptEntry entry, Func<string, LogPolicy?> policyOf)
    {
        if (!TlogProof.TryParse(entry.Proof, out var proof) || !Checkpoint.TryParse(proof!.Checkpoint.Text, out var promised))
        {
            return new EntryVerdict(ReceiptFaults.Unreadable);
        }

        var found = new EntryVerdict(null, proof.Index, promised!.Size, promised.Origin);
        return proof.Index >= promised.Size ? found with { Fault = ReceiptFaults.OutsideTree }
            : ReceiptCheck.Stands(entry) is null ? found with { Fault = ReceiptFaults.NotInTree }
            : Signed(found, proof.Checkpoint, policyOf(promised.Origin));
    }

    private static EntryVerdict Signed(EntryVerdict found, SignedNote note, LogPolicy? policy)
    {
        // The key of another log of the same policy can't speak for this one.
        NoteKey[] keys = [.. (policy?.Logs ?? []).Where(key => key.Name == found.Origin)];
        if (policy is null || keys.Length == 0)
        {
            return found with { Fault = ReceiptFaults.OtherLog };
        }

        if ((policy with { Logs = keys }).Judge(note, NoteSigner.Verifies) is not { } verdict)
        {
            return found with { Fault = ReceiptFaults.NotSigned };
        }

        var others = policy.Witnesses.Where(witness => !IsClock(witness.Value, found.Origin)).Select(witness => witness.Key).ToHashSet();
        var clock = verdict.Witnesses.Where(name => !others.Contains(name)).Select(name => policy.Witnesses[name]).FirstOrDefault();
        return found with
        {
            Fault = verdict.Quorum ? null : ReceiptFaults.FewWitnesses,
            Cosigned = [.. verdict.Witnesses.Where(others.Contains)],
            Witnesses = others.Count,
            ClockAt = clock is null ? null : Cosignature.TimeOf(note.Signatures.First(line => line.IsOf(clock))),
        };
    }

    /// <summary>A key of the log itself, below its name: it says when, and is no witness.</summary>
    private static bool IsClock(NoteKey key, string origin) => key.Name.StartsWith($"{origin}/", StringComparison.Ordinal);

    private static EntryVerdict With(EntryVerdict found, ReceiptEntry entry, ReceiptEvent said)
    {
        if (found.Fault is not null)
        {
            return found;
        }

        var (type, at) = Told(said.Event);
        var fields = said.Fields ?? [];
        return !ReceiptCheck.Says(entry, said) ? found with { Fault = ReceiptFaults.OtherWords }
            : !ReceiptCheck.IsOf(entry, said) ? found with { Fault = ReceiptFaults.OtherEvent }
            : found with
            {
                Opened = new OpenedVerdict(
                    type,
                    at,
                    [.. fields.Where(field => field.Digest is null)],
                    fields.Count(field => field.Digest is not null)
                ),
            };
    }

    private static (string? Type, DateTimeOffset? At) Told(ReceiptPart? part) =>
        part?.Text?.Split('\n') is { Length: > TimeLine } lines
        && long.TryParse(lines[TimeLine], NumberStyles.None, CultureInfo.InvariantCulture, out var micros)
        && micros <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() * TimeSpan.MicrosecondsPerMillisecond
            ? (lines[TypeLine], DateTimeOffset.UnixEpoch.AddMicroseconds(micros))
            : (null, null);
}
