using Ccs.Application.Ports;
using Marten;
using Npgsql;

namespace Ccs.Infrastructure.Documents;

/// <summary>Section <c>Ccs:Uploads</c>.</summary>
public sealed record UploadOptions
{
    /// <summary>How much all unclaimed uploads together may take.</summary>
    public long UnclaimedMegabytes { get; init; } = 20 * 1024;
}

/// <summary>
/// Anybody may send files, from as many addresses as they have; what nobody has claimed must not fill the disk that the complaints need.
/// A file that is still coming in counts with the size that it may have. Two that come at once may both just fit:
/// the limit is no exact one.
/// </summary>
internal sealed class UploadSpace(IDocumentStore store, UploadOptions options)
{
    /// <summary>A small file costs its row and its block, and a million of them a long sum.</summary>
    private const int Least = 64 * 1024;

    private static readonly TimeSpan UntilSomeAreRemoved = TimeSpan.FromMinutes(30);

    /// <exception cref="TooManyException">There is no room.</exception>
    public async Task Require(CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        await using var command = new NpgsqlCommand(
            $"select coalesce(sum(greatest(size, {Least})), 0)::bigint from {store.Options.Schema.For<Upload>()}"
        );
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        await reader.ReadAsync(cancellation);
        if (reader.GetInt64(0) >= options.UnclaimedMegabytes * 1024 * 1024)
        {
            throw new TooManyException("upload.no-room", UntilSomeAreRemoved);
        }
    }
}
