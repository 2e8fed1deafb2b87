using Ccs.Proof.Notes;
using Ccs.Proof.Tree;

namespace Ccs.Infrastructure.Proof;

/// <summary>All that was promised of an epoch, held against the tree as it grows anew.</summary>
/// <param name="signers">Whose word counts.</param>
/// <param name="origin">Of the epoch.</param>
/// <param name="findings">Takes what does not hold.</param>
internal sealed class PromisedRoots(LogSigners signers, string origin, LogFindings findings)
{
    private readonly Dictionary<long, List<Checkpoint>> _waiting = [];
    private readonly SortedDictionary<long, DateTimeOffset> _moments = [];
    private readonly List<long> _others = [];
    private long _same = -1;

    /// <summary>When what was published, by the log's own clock.</summary>
    public IReadOnlyList<ClockLine> Lines => [.. _moments.Select(one => new ClockLine(one.Key, one.Value))];

    /// <param name="notes">As they are kept.</param>
    /// <param name="where">They are kept; for whoever reads of it.</param>
    public void Expect(IEnumerable<string> notes, string where)
    {
        foreach (var text in notes)
        {
            if (
                !signers.HasSigned(text)
                || !SignedNote.TryParse(text, out var note)
                || !Checkpoint.TryParse(note!.Text, out var checkpoint)
                || checkpoint!.Origin != origin
            )
            {
                findings.Add(LogKinds.Rewritten, $"a checkpoint {where} is not this log's word");
                continue;
            }

            if (!_waiting.TryGetValue(checkpoint.Size, out var same))
            {
                _waiting[checkpoint.Size] = same = [];
            }

            same.Add(checkpoint);
            if (signers.MomentOf(note) is { } moment)
            {
                _moments[checkpoint.Size] = moment;
            }
        }
    }

    /// <summary>With what was promised of so many leaves.</summary>
    public void Compare(long size, TreeHash root)
    {
        if (!_waiting.Remove(size, out var promised))
        {
            return;
        }

        if (promised.Any(one => one.Root == root))
        {
            _same = size;
        }

        if (promised.Any(one => one.Root != root))
        {
            _others.Add(size);
        }
    }

    /// <param name="size">Leaves that are there; null: one is missing among them.</param>
    public void Conclude(long? size)
    {
        foreach (var other in _others)
        {
            // Of the same leaves the log's own key has promised two trees: whoever wrote them anew had it.
            findings.Add(
                other <= _same ? LogKinds.Resigned : LogKinds.Rewritten,
                $"the first {other} leaves are not what was promised of them"
            );
        }

        if (size is not null && _waiting.Count > 0)
        {
            findings.Add(LogKinds.RolledBack, $"{_waiting.Keys.Max()} leaves were promised, and {size} are there");
        }
    }
}
