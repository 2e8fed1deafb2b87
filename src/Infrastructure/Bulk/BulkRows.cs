using Ccs.Infrastructure.Keys;
using Ccs.Infrastructure.Keys.Outer;
using Marten;
using Weasel.Core;

namespace Ccs.Infrastructure.Bulk;

/// <summary>The rows that stand beside the events: inline read models, the blind index, keys, and what waits for its code.</summary>
internal static class BulkRows
{
    private const int BlockOfCopy = 5_000;

    public static Task Write(
        DocumentStore store,
        IReadOnlyList<HeldComplaint> complaints,
        KeyWrapping wrapping,
        CurrentKeys current,
        CancellationToken cancellation
    )
    {
        return Task.WhenAll(
            Keys(),
            Insert(complaints.Select(held => held.Row)),
            Insert(complaints.Select(held => held.View)),
            Insert(complaints.Select(held => held.Terms)),
            Insert(complaints.Select(held => held.Challenge)),
            Insert(complaints.Select(held => held.Unverified))
        );

        async Task Keys()
        {
            List<WrappedKey> keys = [];
            foreach (var held in complaints)
            {
                if (held.Key is { } key)
                {
                    var slot = held.IsKept ? KeyName.BucketOf(held.Id) : KeyName.DayOf(held.Events[0].Data.At);
                    keys.Add(wrapping.Wrap(held.Id, await current.Of(slot, cancellation), key));
                }
            }

            await Insert(keys);
        }

        Task Insert<TRow>(IEnumerable<TRow?> all)
            where TRow : class
        {
            TRow[] rows = [.. all.OfType<TRow>()];
            return rows.Length == 0
                ? Task.CompletedTask
                : store.BulkInsertAsync(rows, BulkInsertMode.InsertsOnly, BlockOfCopy, cancellation);
        }
    }
}
