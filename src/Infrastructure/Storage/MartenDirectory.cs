using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Marten;

namespace Ccs.Infrastructure.Storage;

/// <summary>The directory as the fold of its stream.</summary>
internal sealed class MartenDirectory(IDocumentSession session, FoldedStream<GovernmentDirectory, IDirectoryEvent> stream) : IDirectory
{
    private readonly FoldedStreamChange<GovernmentDirectory, IDirectoryEvent> _change = new(session, stream);

    public ValueTask<GovernmentDirectory> Get(CancellationToken cancellation) => stream.Get(cancellation);

    public Task<Versioned<GovernmentDirectory>> Load(CancellationToken cancellation) => _change.Load(cancellation);

    public void Record(IReadOnlyList<IDirectoryEvent> changes) => _change.Record(changes);
}
