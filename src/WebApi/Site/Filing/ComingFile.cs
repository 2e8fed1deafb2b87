namespace Ccs.WebApi.Site.Filing;

/// <summary>A file that comes in pieces.</summary>
/// <param name="Name">Personal data.</param>
/// <param name="Size">Of the whole, as the browser tells it. Bytes.</param>
/// <param name="Changed">When it was last changed on the device, as the browser tells it: chosen again, it is known by this.
/// Milliseconds.</param>
public sealed record ComingFile(string Name, long Size, long Changed)
{
    /// <summary>In order.</summary>
    public IReadOnlyList<Guid> Pieces { get; init; } = [];

    /// <summary>Bytes of them.</summary>
    public long Came { get; init; }

    /// <summary>The upload that was made of the pieces; null while not all have come.</summary>
    public Guid? StoredAs { get; init; }

    public bool IsSame(ComingFile other) => (Name, Size, Changed) == (other.Name, other.Size, other.Changed);
}
