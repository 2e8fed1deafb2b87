using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Keys;
using Ccs.Infrastructure.Keys.Outer;
using Ccs.Infrastructure.Keys.Rotation;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ccs.Infrastructure.Tests.Support;

/// <summary>The keys around the data keys as one node has them; several nodes have the same folder and database.</summary>
internal sealed class KeyNode
{
    public KeyNode(DatabaseConnections connections, MasterKeys masters, string folder, TimeProvider clock, int batch = 3)
    {
        Files = new KeyFolder(folder, mayMake: true);
        Outer = new OuterKeys(Files, new SecretProtector(masters), masters, clock);
        Table = new KeyTable(connections);
        Current = new CurrentKeys(Outer, Table, clock);
        Days = new DaySeals(Current, Outer, new SecretProtector(masters));
        Wrapping = new KeyWrapping(masters, Outer);
        Rows = new WrappedRows(connections);
        Ring = new KeyRing(Files, masters, Rows, clock);
        Restore = new RingRestore(connections, Outer, masters, Ring);
        Keeping = new KeyKeeping(Files, Table, Current, Wrapping, Rows, Ring, Restore);
        Rotation = new KeyRotation(
            connections,
            Table,
            Outer,
            Current,
            Wrapping,
            Rows,
            Ring,
            Record,
            clock,
            NullLogger<KeyRotation>.Instance
        )
        {
            // So that a few rows are several batches.
            Batch = batch,
        };
    }

    public KeyFolder Files { get; }

    public NotedKeys Record { get; } = new();

    public OuterKeys Outer { get; }

    public KeyTable Table { get; }

    public CurrentKeys Current { get; }

    public DaySeals Days { get; }

    public KeyWrapping Wrapping { get; }

    public WrappedRows Rows { get; }

    public KeyRing Ring { get; }

    public KeyRotation Rotation { get; }

    public RingRestore Restore { get; }

    public KeyKeeping Keeping { get; }
}

/// <summary>What was said to be destroyed, in the place of an event.</summary>
internal sealed class NotedKeys : IKeyRecord
{
    public List<KeyName> All { get; } = [];

    public Task Destroying(IReadOnlyCollection<KeyName> names, CancellationToken cancellation)
    {
        All.AddRange(names);
        return Task.CompletedTask;
    }
}
