using Ccs.Application.Ports;

namespace Ccs.Infrastructure.Documents;

/// <summary>Section <c>Ccs:Uploads</c>.</summary>
public sealed record UploadOptions
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>How much all unclaimed uploads together may take: half of it whoever is not known, a quarter citizens who track their
    /// complaints, a quarter staff.</summary>
    public long UnclaimedMegabytes { get; init; } = 20 * 1024;

    /// <summary>How much of its share one network may take, where its people are not known. Whole mobile networks share an address.
    /// </summary>
    public int NetworkPercent { get; init; } = 10;

    /// <summary>How old the sums over all may be.</summary>
    internal TimeSpan SumsMayBe { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Bytes.</summary>
    internal long ShareOf(UploadHolder holder) =>
        UnclaimedMegabytes * Megabyte / (holder is UploadHolder.Nobody or UploadHolder.Draft ? 2 : 4);

    /// <summary>Bytes; null: as much as all. Staff are known by name, and many of them sit behind one address.</summary>
    internal long? ShareOfNetwork(UploadHolder holder) =>
        holder switch
        {
            UploadHolder.Staff => null,
            UploadHolder.Tracked => ShareOf(holder) * Math.Min(100, 2 * NetworkPercent) / 100,
            _ => ShareOf(holder) * NetworkPercent / 100,
        };
}
