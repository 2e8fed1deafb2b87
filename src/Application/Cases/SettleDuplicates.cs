using Ccs.Application.Clock;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;

namespace Ccs.Application.Cases;

/// <summary>Something happened to an original that its duplicates follow: answered, ended, or itself a duplicate now.</summary>
/// <param name="OriginalId">Which one.</param>
/// <param name="Only">One of its duplicates, where the news is about that one; null: all of them.</param>
/// <param name="After">The last one that was looked at; the first message has none.</param>
public sealed record SettleDuplicates(Guid OriginalId, Guid? Only, Guid After);

/// <summary>After the commit. Each message takes some and leaves the rest to the next one; what was settled before stays as
/// it is.</summary>
public static class SettleDuplicatesReaction
{
    public static Task<SettleDuplicates?> Handle(SettleDuplicates message, DuplicateSettling settling, CancellationToken cancellation) =>
        settling.Next(message, cancellation);
}

/// <summary>Brings each duplicate to where its original is.</summary>
public sealed class DuplicateSettling(IComplaintStreams streams, ICommandRunner runner)
{
    public const string Job = "duplicates";
    private const int Batch = 50;

    /// <returns>What is left; null at the end.</returns>
    public async Task<SettleDuplicates?> Next(SettleDuplicates message, CancellationToken cancellation)
    {
        if (message.Only is { } only)
        {
            await runner.Run(Job, new SettleDuplicate(only), cancellation);
            return null;
        }

        var history = await streams.History(message.OriginalId, cancellation);
        var original = Complaint.Fold(null, history.Select(e => e.Data));
        IReadOnlyList<Guid> next = [.. original?.Duplicates.Where(id => id.CompareTo(message.After) > 0).Take(Batch) ?? []];
        foreach (var id in next)
        {
            await runner.Run(Job, new SettleDuplicate(id), cancellation);
        }

        return next.Count < Batch ? null : message with { After = next[^1] };
    }
}
