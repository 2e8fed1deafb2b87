using System.Globalization;
using Ccs.Proof.Receipts;

namespace Ccs.Verify;

/// <summary>What a complainant holds: that these words stand in the log, as they were given. Needs no log, and asks nobody.</summary>
internal static class ReceiptCommand
{
    public static async Task<int> Run(string file, Options options, TextWriter said, CancellationToken cancellation)
    {
        var receipt = Read(await File.ReadAllTextAsync(file, cancellation));
        if (options.Given.TryGetValue("without", out var names))
        {
            receipt = receipt.Without(names.Split(','));
            await File.WriteAllTextAsync(options.Need("to"), receipt.ToString(), cancellation);
        }

        var policy = await options.Policy(cancellation);
        var verdict = ReceiptJudge.Judge(receipt, _ => policy);
        foreach (var (at, entry) in verdict.Entries.Index())
        {
            await Tell(at, entry, said);
        }

        return verdict.Fault is null ? 0 : throw Unreadable();
    }

    private static Receipt Read(string text)
    {
        try
        {
            return Receipt.Parse(text);
        }
        catch (FormatException)
        {
            throw Unreadable();
        }
    }

    private static async Task Tell(int at, EntryVerdict entry, TextWriter said)
    {
        if (entry.Fault is { } fault)
        {
            throw fault == ReceiptFaults.Unreadable ? Unreadable() : new NotProvenException($"{Words(at, entry, fault)} [{fault}]");
        }

        await said.WriteLineAsync($"an entry is number {entry.Index} of the {entry.Size} of {entry.Origin}");
        await said.WriteLineAsync($"witnesses: {(entry.Cosigned is { Count: > 0 } names ? string.Join(", ", names) : "none")}");
        if (entry.ClockAt is { } clock)
        {
            await said.WriteLineAsync($"the log's own clock: {clock:u}");
        }

        if (entry.Opened is { } opened)
        {
            await said.WriteLineAsync($"entry {at}: {Told(opened)}");
            foreach (var field in opened.Proven)
            {
                await said.WriteLineAsync($"  proven: {field.Name}");
            }

            for (var kept = 0; kept < opened.KeptBack; kept++)
            {
                await said.WriteLineAsync("  kept back");
            }
        }
    }

    private static string Words(int at, EntryVerdict entry, string fault) =>
        fault switch
        {
            ReceiptFaults.OutsideTree => $"Entry {at} is number {entry.Index} of a log that had {entry.Size}.",
            ReceiptFaults.OtherLog => $"{entry.Origin} is not the log of this policy.",
            ReceiptFaults.NotSigned => "The checkpoint isn't signed by a key of the log, or a signature is forged.",
            ReceiptFaults.FewWitnesses => "Too few witnesses have signed the checkpoint.",
            ReceiptFaults.OtherWords => $"The fields of entry {at} are not those that stand in the log.",
            ReceiptFaults.OtherEvent => $"Entry {at} is of another event.",
            _ => "An entry of the receipt is not where its proof says.",
        };

    private static string Told(OpenedVerdict opened) =>
        opened is { Type: { } type, At: { } when }
            ? string.Create(CultureInfo.InvariantCulture, $"{type}, {when:u}")
            : "which event is kept back";

    private static FormatException Unreadable() => new($"The file is no receipt ({Receipt.Version}). [{ReceiptFaults.Unreadable}]");
}
