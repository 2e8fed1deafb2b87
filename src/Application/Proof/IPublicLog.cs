namespace Ccs.Application.Proof;

/// <summary>What everybody may see of the log of all events: files that name nobody.</summary>
public interface IPublicLog
{
    /// <summary>The last checkpoint that was published, as a signed note; null: none yet, or there is no such epoch.</summary>
    /// <param name="epoch">Null: the current one.</param>
    /// <param name="cancellation">Of the call.</param>
    Task<string?> Checkpoint(int? epoch, CancellationToken cancellation);

    /// <summary>A tile, or a bundle of entries, of what was published; null: there is none.</summary>
    /// <param name="epoch">Null: the current one.</param>
    /// <param name="path">As <c>tile/0/000.p/16</c>.</param>
    /// <param name="cancellation">Of the call.</param>
    Task<byte[]?> Tile(int? epoch, string path, CancellationToken cancellation);

    /// <summary>Whose signatures count; null: the log has not begun, or there is no such epoch.</summary>
    /// <param name="epoch">Null: the current one.</param>
    /// <param name="cancellation">Of the call.</param>
    Task<string?> Policy(int? epoch, CancellationToken cancellation);
}
