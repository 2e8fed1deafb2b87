using Ccs.Application.Ports;
using Marten;
using Npgsql;

namespace Ccs.Infrastructure.Documents;

/// <summary>
/// Anybody may send files, from as many addresses as they have; what nobody has claimed must not fill the disk that the complaints need,
/// nor one sender the room of the others. Staff, citizens who track, and everybody else have a share each, and of the latter two one
/// network a part. A file that is still coming in counts with the size that it may have. The sums over all are a few seconds old, so that
/// no upload adds up the whole table; two that come at once may both just fit: the limit is no exact one.
/// </summary>
internal sealed class UploadSpace(IDocumentStore store, UploadOptions options, TimeProvider clock) : IDisposable
{
    /// <summary>A small file costs its row and its block, and a million of them a long sum.</summary>
    private const string Size = "coalesce(sum(greatest(size, 65536)), 0)::bigint";

    private static readonly TimeSpan UntilSomeAreRemoved = TimeSpan.FromMinutes(30);

    private readonly SemaphoreSlim _summing = new(1);
    private Sums _sums = new(DateTimeOffset.MinValue, new Dictionary<UploadHolder, long>());

    private string Table => store.Options.Schema.For<Upload>();

    /// <exception cref="TooManyException">There is no room for this sender.</exception>
    public async Task Require(UploadSender sender, CancellationToken cancellation)
    {
        if (options.ShareOfNetwork(sender.Holder) is { } part && sender.Network.Length > 0 && await OfNetwork(sender, cancellation) >= part)
        {
            throw NoRoom();
        }

        var share = options.ShareOf(sender.Holder);
        if (
            (await SumsOf(options.SumsMayBe, cancellation)).Of(sender.Holder) >= share
            && (await SumsOf(options.SumsMayBe / 5, cancellation)).Of(sender.Holder) >= share
        )
        {
            throw NoRoom();
        }
    }

    public void Dispose() => _summing.Dispose();

    private static TooManyException NoRoom() => new("upload.no-room", UntilSomeAreRemoved);

    /// <summary>Of its own kind: those who are known and those who are not don't take each other's.</summary>
    private async Task<long> OfNetwork(UploadSender sender, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        await using var command = new NpgsqlCommand($"select {Size} from {Table} where network = $1 and holder = any($2)");
        command.Parameters.Add(new NpgsqlParameter { Value = sender.Network });
        command.Parameters.Add(new NpgsqlParameter { Value = Together(sender.Holder).Select(holder => holder.ToString()).ToArray() });
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        await reader.ReadAsync(cancellation);
        return reader.GetInt64(0);
    }

    private async Task<Sums> SumsOf(TimeSpan age, CancellationToken cancellation)
    {
        if (_sums.At + age > clock.GetUtcNow())
        {
            return _sums;
        }

        await _summing.WaitAsync(cancellation);
        try
        {
            if (_sums.At + age <= clock.GetUtcNow())
            {
                _sums = new Sums(clock.GetUtcNow(), await Sum(cancellation));
            }

            return _sums;
        }
        finally
        {
            _summing.Release();
        }
    }

    private async Task<Dictionary<UploadHolder, long>> Sum(CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        await using var command = new NpgsqlCommand($"select coalesce(holder, $1), {Size} from {Table} group by 1");
        command.Parameters.Add(new NpgsqlParameter { Value = nameof(UploadHolder.Draft) });
        await using var reader = await session.ExecuteReaderAsync(command, cancellation);
        Dictionary<UploadHolder, long> sums = [];
        while (await reader.ReadAsync(cancellation))
        {
            sums[Enum.Parse<UploadHolder>(reader.GetString(0))] = reader.GetInt64(1);
        }

        return sums;
    }

    private static UploadHolder[] Together(UploadHolder holder) =>
        holder is UploadHolder.Nobody or UploadHolder.Draft ? [UploadHolder.Nobody, UploadHolder.Draft] : [holder];

    private sealed record Sums(DateTimeOffset At, IReadOnlyDictionary<UploadHolder, long> Bytes)
    {
        public long Of(UploadHolder holder) => Together(holder).Sum(one => Bytes.GetValueOrDefault(one));
    }
}
