using Ccs.Proof.Notes;
using Ccs.Proof.Tree;
using Npgsql;

namespace Ccs.Infrastructure.Proof;

/// <summary>All leaves of an epoch from the first to the last, each held against the event that it is of.</summary>
internal sealed class LogWalk(NpgsqlConnection connection, LogTools tools, LogState state, LogFindings findings)
{
    private readonly GrowingTree _tree = GrowingTree.Empty();
    private readonly List<long> _gone = [];
    private readonly Dictionary<long, List<Checkpoint>> _promises = [];
    private bool _hasGap;
    private long _lastThere;

    /// <summary>That were there.</summary>
    public long Leaves { get; private set; }

    /// <summary>Leaves of events.</summary>
    public long Events { get; private set; }

    /// <param name="outside">Notes that are kept outside the database.</param>
    /// <param name="cancellation">Of the check.</param>
    public async Task Run(IReadOnlyList<string> outside, CancellationToken cancellation)
    {
        var rows = new LogRows(connection, state.Epoch);
        Expect(outside, "outside the database");
        Expect(await rows.Published(cancellation), "that was published");
        Compare();
        var page = await rows.Leaves(0, cancellation);
        while (page.Count > 0)
        {
            foreach (var leaf in page)
            {
                await Take(leaf, rows, cancellation);
            }

            page = await rows.Leaves(page[^1].Index + 1, cancellation);
        }

        Conclude();
    }

    private void Expect(IEnumerable<string> notes, string where)
    {
        var signers = LogSigners.Of(state.Origin, tools.Keys);
        foreach (var text in notes)
        {
            if (
                !signers.HasSigned(text)
                || !SignedNote.TryParse(text, out var note)
                || !Checkpoint.TryParse(note!.Text, out var checkpoint)
                || checkpoint!.Origin != state.Origin
            )
            {
                findings.Add(LogKinds.Rewritten, $"a checkpoint {where} is not this log's word");
                continue;
            }

            if (!_promises.TryGetValue(checkpoint.Size, out var same))
            {
                _promises[checkpoint.Size] = same = [];
            }

            same.Add(checkpoint);
        }
    }

    private async Task Take(StoredLeaf leaf, LogRows rows, CancellationToken cancellation)
    {
        if (leaf.Index != Leaves && !_hasGap)
        {
            _hasGap = true;
            findings.Add(LogKinds.Rewritten, $"leaf {Leaves} is missing");
        }

        Leaves++;
        if (leaf.Kind == LeafKind.Event)
        {
            Events++;
            await Hold(leaf, rows, cancellation);
        }

        if (_hasGap)
        {
            return;
        }

        foreach (var tile in _tree.Append(TreeHash.OfLeaf(leaf.Entry)))
        {
            if (await rows.Tile(tile.Level, tile.Index, cancellation) is not { } kept || !kept.AsSpan().SequenceEqual(tile.Hashes))
            {
                findings.Add(LogKinds.Rewritten, $"tile {tile.Index} of level {tile.Level} is not what the leaves make");
            }
        }

        Compare();
    }

    private async Task Hold(StoredLeaf leaf, LogRows rows, CancellationToken cancellation)
    {
        if (leaf.Event is not { } e)
        {
            _gone.Add(leaf.Sequence!.Value);
            return;
        }

        _lastThere = Math.Max(_lastThere, e.Sequence);
        if (e.Canonical() is not { } canonical)
        {
            findings.Add(LogKinds.Edited, $"sequence {e.Sequence}, leaf {leaf.Index}");
            return;
        }

        // What the database prints is nearly always our own text already.
        var made = Entry(e);
        if (made.AsSpan().SequenceEqual(leaf.Entry) || (made = Entry(canonical)).AsSpan().SequenceEqual(leaf.Entry))
        {
            return;
        }

        if (await rows.LeafInTile(leaf.Index, cancellation) == TreeHash.OfLeaf(made))
        {
            findings.Add(LogKinds.Rewritten, $"leaf {leaf.Index} of sequence {e.Sequence} is not what its tile has");
        }
        else
        {
            findings.Add(
                canonical.IsSealed(tools.Seals) ? LogKinds.Moved : LogKinds.Edited,
                $"sequence {e.Sequence}, version {e.Version} of stream {e.StreamId}, leaf {leaf.Index}"
            );
        }
    }

    private byte[] Entry(StoredEvent e) => LeafOfEvent.Of(e).Entry(tools.Keys.Log);

    /// <summary>With what was promised of so many leaves.</summary>
    private void Compare()
    {
        if (_promises.Remove(_tree.Size, out var promised) && promised.Any(one => one.Root != _tree.Root))
        {
            findings.Add(LogKinds.Rewritten, $"the first {_tree.Size} leaves are not what was promised of them");
        }
    }

    private void Conclude()
    {
        foreach (var sequence in _gone)
        {
            findings.Add(sequence > _lastThere ? LogKinds.Truncated : LogKinds.Deleted, $"sequence {sequence}");
        }

        if (_hasGap)
        {
            return;
        }

        if (_tree.Size != state.Size || !_tree.Edge.AsSpan().SequenceEqual(state.Edge))
        {
            findings.Add(LogKinds.Rewritten, $"the state says {state.Size} leaves, and {_tree.Size} make another tree");
        }

        if (_promises.Count > 0)
        {
            findings.Add(LogKinds.RolledBack, $"{_promises.Keys.Max()} leaves were promised, and {_tree.Size} are there");
        }
    }
}
