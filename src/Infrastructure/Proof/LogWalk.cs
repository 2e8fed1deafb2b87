using Ccs.Proof.Tree;
using Npgsql;

namespace Ccs.Infrastructure.Proof;

/// <summary>All leaves of an epoch from the first to the last, each held against the event that it is of.</summary>
internal sealed class LogWalk(NpgsqlConnection connection, LogTools tools, LogState state, LogFindings findings)
{
    private readonly GrowingTree _tree = GrowingTree.Empty();
    private readonly List<long> _gone = [];
    private readonly PromisedRoots _promises = new(LogSigners.Of(state.Origin, tools.Keys), state.Origin, findings);
    private readonly LogMisfits _misfits = new(tools.Keys.Log, findings);
    private LogTimes? _times;
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
        _promises.Expect(outside, "outside the database");
        _promises.Expect(await rows.Published(cancellation), "that was published");
        _promises.Expect(state.Signed is { } signed ? [signed] : [], "of the state");
        _promises.Compare(_tree.Size, _tree.Root);
        var imported = tools.Mode.Development ? await EventImports.Read(connection, tools.Seals, cancellation) : [];
        _times = new LogTimes(_promises.Lines, tools.Clock, tools.Mode.Development, imported);
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

        _promises.Compare(_tree.Size, _tree.Root);
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
            // What there was before the log has the times that it had.
            if (e.Sequence > state.Boundary && !_times!.Holds(leaf.Index, e))
            {
                findings.Add(LogKinds.Backdated, $"sequence {e.Sequence}, leaf {leaf.Index}");
            }

            return;
        }

        if (await rows.LeafInTile(leaf.Index, cancellation) == TreeHash.OfLeaf(made))
        {
            findings.Add(LogKinds.Rewritten, $"leaf {leaf.Index} of sequence {e.Sequence} is not what its tile has");
        }
        else if (canonical.IsSealed(tools.Seals))
        {
            _misfits.Add(leaf, canonical);
        }
        else
        {
            findings.Add(LogKinds.Edited, $"sequence {e.Sequence}, version {e.Version} of stream {e.StreamId}, leaf {leaf.Index}");
        }
    }

    private byte[] Entry(StoredEvent e) => LeafOfEvent.Of(e).Entry(tools.Keys.Log);

    private void Conclude()
    {
        foreach (var sequence in _gone)
        {
            findings.Add(sequence > _lastThere ? LogKinds.Truncated : LogKinds.Deleted, $"sequence {sequence}");
        }

        _misfits.Conclude();
        _promises.Conclude(_hasGap ? null : _tree.Size);

        if (_hasGap)
        {
            return;
        }

        if (_tree.Size != state.Size || !_tree.Edge.AsSpan().SequenceEqual(state.Edge))
        {
            findings.Add(LogKinds.Rewritten, $"the state says {state.Size} leaves, and {_tree.Size} make another tree");
        }
    }
}
