using Ccs.Domain.Proof;
using Ccs.Infrastructure.Keys.Outer;
using Ccs.Infrastructure.Storage;
using Marten;

namespace Ccs.Infrastructure.Keys.Rotation;

/// <summary>Says which keys are destroyed, where it can be proven later.</summary>
internal interface IKeyRecord
{
    /// <summary>On disk when it returns; nothing where there are none.</summary>
    Task Destroying(IReadOnlyCollection<KeyName> names, CancellationToken cancellation);
}

/// <summary>An event of the stream of keys, which is a leaf of the log as all events are.</summary>
internal sealed class KeyRecord(IDocumentStore store, TimeProvider clock) : IKeyRecord
{
    private const string Job = "keys";

    public async Task Destroying(IReadOnlyCollection<KeyName> names, CancellationToken cancellation)
    {
        if (names.Count == 0)
        {
            return;
        }

        await using var session = store.LightweightSession();
        session.ActsAsSystem(Job);
        session.Events.Append(KeysDestroyed.StreamId, new KeysDestroyed(clock.GetUtcNow(), [.. names.Select(name => name.ToString())]));
        await session.SaveChangesAsync(cancellation);
    }
}
