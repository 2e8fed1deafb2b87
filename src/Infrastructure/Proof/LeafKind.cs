namespace Ccs.Infrastructure.Proof;

/// <summary>What a leaf is. Nobody outside can tell them apart.</summary>
internal enum LeafKind : short
{
    /// <summary>An event.</summary>
    Event = 0,

    /// <summary>Random bytes, so that publications tell nothing of how many events there were.</summary>
    Padding = 1,

    /// <summary>The last checkpoint of the epoch before.</summary>
    Link = 2,
}
