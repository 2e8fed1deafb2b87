using System.Globalization;
using Ccs.Proof.Notes;
using Ccs.Proof.Receipts;

namespace Ccs.Verify;

/// <summary>What a complainant holds: that these words stand in the log, as they were given. Needs no log, and asks nobody.</summary>
internal static class ReceiptCommand
{
    private const int TypeLine = 5;
    private const int TimeLine = 6;

    public static async Task<int> Run(string file, Options options, TextWriter said, CancellationToken cancellation)
    {
        var receipt = Receipt.Parse(await File.ReadAllTextAsync(file, cancellation));
        if (options.Given.TryGetValue("without", out var names))
        {
            receipt = receipt.Without(names.Split(','));
            await File.WriteAllTextAsync(options.Need("to"), receipt.ToString(), cancellation);
        }

        var policy = await options.Policy(cancellation);
        var entries = receipt.Proof!.Entries!;
        foreach (var entry in entries)
        {
            await Check(entry, policy, said);
        }

        foreach (var one in receipt.Opening?.Events ?? [])
        {
            var entry = entries.ElementAtOrDefault(one.Entry) ?? throw new FormatException($"There is no entry {one.Entry}.");
            await Check(entry, one, said);
        }

        return entries.Count > 0 ? 0 : throw new FormatException("The receipt has no entry.");
    }

    private static async Task Check(ReceiptEntry entry, LogPolicy policy, TextWriter said)
    {
        var proof = ReceiptCheck.Stands(entry) ?? throw new NotProvenException("An entry of the receipt is not where its proof says.");
        var (checkpoint, verdict) = Signed.Read(proof.Checkpoint, policy);
        await said.WriteLineAsync($"an entry is number {proof.Index} of the {checkpoint.Size} of {checkpoint.Origin}");
        await said.WriteLineAsync($"witnesses: {Signed.Names(verdict)}");
    }

    private static async Task Check(ReceiptEntry entry, ReceiptEvent one, TextWriter said)
    {
        if (!ReceiptCheck.Says(entry, one))
        {
            throw new NotProvenException($"The fields of entry {one.Entry} are not those that stand in the log.");
        }

        if (!ReceiptCheck.IsOf(entry, one))
        {
            throw new NotProvenException($"Entry {one.Entry} is of another event.");
        }

        await said.WriteLineAsync($"entry {one.Entry}: {Told(one.Event)}");
        foreach (var field in one.Fields ?? [])
        {
            await said.WriteLineAsync(field.Digest is null ? $"  proven: {field.Name}" : "  kept back");
        }
    }

    private static string Told(ReceiptPart? part) =>
        part?.Text?.Split('\n') is { Length: > TimeLine } lines
        && long.TryParse(lines[TimeLine], NumberStyles.None, CultureInfo.InvariantCulture, out var micros)
            ? $"{lines[TypeLine]}, {DateTimeOffset.UnixEpoch.AddMicroseconds(micros):u}"
            : "which event is kept back";
}
