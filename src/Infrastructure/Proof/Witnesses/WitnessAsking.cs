using System.Globalization;
using System.Net;
using Ccs.Infrastructure.Hosting;
using Ccs.Proof.Notes;
using Ccs.Proof.Tree;
using Ccs.Proof.Witnesses;
using Microsoft.Extensions.Logging;

namespace Ccs.Infrastructure.Proof.Witnesses;

/// <summary>Sends what was published to all witnesses, and keeps what they sign. Nobody waits for it: a checkpoint is shown without
/// them, and with each of them as they come.</summary>
internal sealed class WitnessAsking(
    LogWitnesses witnesses,
    CosignedNotes notes,
    WitnessCalls calls,
    DatabaseConnections connections,
    ILogger<WitnessAsking> logger
)
{
    /// <returns>How many have signed it now that had not.</returns>
    public async Task<int> Run(CancellationToken cancellation)
    {
        if (witnesses.All.Count == 0 || await notes.Last(cancellation) is not { } last || !SignedNote.TryParse(last.Note, out var note))
        {
            return 0;
        }

        var signed = 0;
        foreach (var witness in witnesses.All)
        {
            try
            {
                signed += await Ask(witness, last.Epoch, last.Size, note!, cancellation) ? 1 : 0;
            }
            catch (Exception failed)
                when (failed is HttpRequestException or OperationCanceledException && !cancellation.IsCancellationRequested)
            {
                logger.LogWarning("The witness {Witness} could not be asked: {Failure}", witness.Name, failed.GetType().Name);
            }
        }

        return signed;
    }

    private async Task<bool> Ask(LogWitness witness, int epoch, long size, SignedNote note, CancellationToken cancellation)
    {
        var known = await notes.SizeOf(epoch, witness, cancellation);
        if (known == size)
        {
            return false;
        }

        var (status, body) = await Send(known);
        if (status == HttpStatusCode.Conflict && SizeIn(body) is { } seen && seen != known)
        {
            if (seen > size)
            {
                logger.LogCritical(
                    "The witness {Witness} has signed {Seen} leaves, and {Size} are published: the database is older than what was shown",
                    witness.Name,
                    seen,
                    size
                );
                return false;
            }

            // It signed something of which nothing is known here: its answer was lost, or the table was.
            (status, body) = await Send(seen);
        }

        if (status != HttpStatusCode.OK)
        {
            // A proof that does not hold, or another tree of as many leaves, is a log that was written anew.
            var parts = status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.Conflict;
            logger.Log(
                parts ? LogLevel.Critical : LogLevel.Warning,
                "The witness {Witness} does not sign {Size} leaves of the log: {Status}",
                witness.Name,
                size,
                (int)status
            );
            return false;
        }

        if (LineOf(witness, note, body) is not { } line)
        {
            logger.LogError("The witness {Witness} answered with what its key has not signed", witness.Name);
            return false;
        }

        await notes.Keep(epoch, size, witness, line.ToString(), cancellation);
        return true;

        async Task<(HttpStatusCode Status, string Body)> Send(long old)
        {
            await using var connection = await connections.Pool.OpenConnectionAsync(cancellation);
            var proof = await new TileRows(connection, epoch).Over(size, nodes => nodes.Consistency(old, size), cancellation);
            await connection.CloseAsync();
            return await calls.Add(witness.Address, new AddCheckpoint(old, proof, note), cancellation);
        }
    }

    private static NoteSignature? LineOf(LogWitness witness, SignedNote note, string body) =>
        SignedNote.TryParse($"{note.Text}\n{body}", out var answered)
        && answered!.SignedBy([witness.Key], NoteSigner.Verifies) is { Count: > 0 }
            ? answered.Signatures.First(line => line.IsOf(witness.Key))
            : null;

    private static long? SizeIn(string body) =>
        long.TryParse(body.TrimEnd('\n'), NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : null;
}
