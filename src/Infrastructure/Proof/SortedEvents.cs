using Microsoft.Extensions.Logging;
using Npgsql;

namespace Ccs.Infrastructure.Proof;

/// <summary>Of the events that were read: those that get a leaf, those that nobody of ours wrote, and the numbers that may still
/// come.</summary>
internal sealed class SortedEvents
{
    /// <summary>Of a leap that is wider nobody waits for each number; the nightly check finds what comes late.</summary>
    private const int MostPassedBy = 100_000;

    private readonly LogTools _tools;
    private readonly long[] _found;
    private readonly long[] _refused;
    private readonly long[] _passedBy;

    public SortedEvents(LogTools tools, long boundary, long mark, IReadOnlyList<StoredEvent> events)
    {
        _tools = tools;
        Mark = Math.Max(mark, events.Count == 0 ? 0 : events[^1].Sequence);
        List<StoredEvent> genuine = [];
        List<long> refused = [];
        foreach (var read in events)
        {
            if (read.Canonical() is { } e && (e.Sequence <= boundary || e.IsTombstone || e.IsSealed(tools.Seals)))
            {
                genuine.Add(e);
            }
            else
            {
                refused.Add(read.Sequence);
            }
        }

        Genuine = genuine;
        _refused = [.. refused];
        _found = [.. events.Select(e => e.Sequence).Where(sequence => sequence <= mark)];
        HashSet<long> seen = [.. events.Select(e => e.Sequence)];
        List<long> passedBy = [];
        for (var sequence = Math.Max(mark + 1, Mark - MostPassedBy); sequence < Mark; sequence++)
        {
            if (!seen.Contains(sequence))
            {
                passedBy.Add(sequence);
            }
        }

        _passedBy = [.. passedBy];
    }

    /// <summary>In the order in which they get their leaves.</summary>
    public IReadOnlyList<StoredEvent> Genuine { get; }

    /// <summary>The new one.</summary>
    public long Mark { get; }

    /// <param name="life">Of a hole.</param>
    public IEnumerable<NpgsqlBatchCommand> Statements(TimeSpan life)
    {
        yield return NewLeaves.Of(
            $"delete from {LogSchema.Holes} where seq_id = any(@found) or since < now() - @life",
            new("found", _found),
            new("life", life)
        );
        if (_passedBy.Length > 0)
        {
            yield return Kept(LogSchema.Holes, _passedBy);
        }

        if (_found.Length > 0)
        {
            yield return NewLeaves.Of(
                $"delete from {LogSchema.Refused} where seq_id = any(@genuine)",
                new NpgsqlParameter("genuine", Genuine.Select(e => e.Sequence).ToArray())
            );
        }

        if (_refused.Length > 0)
        {
            yield return Kept(LogSchema.Refused, _refused);
        }
    }

    /// <summary>After the commit: an alarm for what nobody of ours wrote. Numbers only.</summary>
    public void Tell()
    {
        if (_refused.Length > 0)
        {
            _tools.Logger.LogError(
                "Events without a seal of this program are in the database, and are not signed: sequences {Sequences}",
                string.Join(", ", _refused.Take(20))
            );
        }
    }

    private static NpgsqlBatchCommand Kept(string table, long[] sequences) =>
        NewLeaves.Of(
            $"insert into {table} (seq_id, since) select s, now() from unnest(@sequences) as new(s) on conflict (seq_id) do nothing",
            new NpgsqlParameter("sequences", sequences)
        );
}
