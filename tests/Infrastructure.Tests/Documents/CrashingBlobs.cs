using Ccs.Infrastructure.Documents.Blobs;

namespace Ccs.Infrastructure.Tests.Documents;

/// <summary>Everything stops, and nothing is tidied up.</summary>
internal sealed class PowerCut() : IOException("The power is cut.");

/// <summary>A store whose power is cut at one step or the other.</summary>
internal sealed class CrashingBlobs(IBlobStore real) : IBlobStore
{
    public IBlobStore Real => real;

    public bool AtKeep { get; init; }

    public bool AtRemove { get; init; }

    /// <summary>How many are removed before it crashes.</summary>
    public int Removals { get; set; }

    public async Task<IIncomingBlob> Begin(Guid id, CancellationToken cancellation) => new Blob(await real.Begin(id, cancellation), AtKeep);

    public Task<Stream?> Open(Guid id, CancellationToken cancellation) => real.Open(id, cancellation);

    public Task Remove(Guid id, CancellationToken cancellation) =>
        AtRemove && Removals-- <= 0 ? throw new PowerCut() : real.Remove(id, cancellation);

    private sealed class Blob(IIncomingBlob blob, bool crash) : IIncomingBlob
    {
        public Stream Content => blob.Content;

        public Task Keep(CancellationToken cancellation) => crash ? throw new PowerCut() : blob.Keep(cancellation);

        public ValueTask DisposeAsync() => blob.DisposeAsync();
    }
}
