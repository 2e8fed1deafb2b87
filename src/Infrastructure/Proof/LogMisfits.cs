namespace Ccs.Infrastructure.Proof;

/// <summary>
/// Genuine events whose rows are not what their leaves have: their places or times were changed. Where such an event, at the place of
/// another one, is what some leaf among them has, the two were put in each other's place.
/// </summary>
/// <param name="key">Of the log.</param>
/// <param name="findings">Takes what was found.</param>
internal sealed class LogMisfits(byte[] key, LogFindings findings)
{
    /// <summary>Each is tried at the place of each other one; of more it is only said that they were moved.</summary>
    private const int MostTried = 200;

    private readonly List<(StoredLeaf Leaf, StoredEvent Event)> _all = [];

    /// <param name="leaf">Of its sequence.</param>
    /// <param name="e">Canonical, with a seal that holds.</param>
    public void Add(StoredLeaf leaf, StoredEvent e) => _all.Add((leaf, e));

    public void Conclude()
    {
        var entries = _all.Select(one => Convert.ToHexString(one.Leaf.Entry)).ToHashSet(StringComparer.Ordinal);
        foreach (var (leaf, e) in _all)
        {
            findings.Add(
                _all.Count <= MostTried && Places(e).Any(Stands) ? LogKinds.Reordered : LogKinds.Moved,
                $"sequence {e.Sequence}, version {e.Version} of stream {e.StreamId}, leaf {leaf.Index}"
            );
        }

        bool Stands(StoredEvent placed) => entries.Contains(Convert.ToHexString(LeafOfEvent.Of(placed).Entry(key)));
    }

    /// <summary>The event where it is, and with sequence, version or both of each other one.</summary>
    private IEnumerable<StoredEvent> Places(StoredEvent e) =>
        _all.Select(one => one.Event)
            .SelectMany(other =>
                (StoredEvent[])
                    [
                        e with
                        {
                            Sequence = other.Sequence,
                        },
                        e with
                        {
                            Version = other.Version,
                        },
                        e with
                        {
                            Sequence = other.Sequence,
                            Version = other.Version,
                        },
                    ]
            );
}
