using Ccs.Application.Figures;
using Ccs.Application.Ports;
using Ccs.Domain.Figures.Acts;
using Ccs.Infrastructure.Storage;
using Marten;

namespace Ccs.Infrastructure.Figures.Acts;

/// <summary>What was done with the figures, as the fold of its stream.</summary>
internal sealed class MartenFigureActs(IDocumentSession session, FoldedStream<FigureActs, IFigureEvent> stream) : IFigureActs
{
    private readonly FoldedStreamChange<FigureActs, IFigureEvent> _change = new(session, stream);

    public ValueTask<FigureActs> Get(CancellationToken cancellation) => stream.Get(cancellation);

    public Task<Versioned<FigureActs>> Load(CancellationToken cancellation) => _change.Load(cancellation);

    public void Record(IReadOnlyList<IFigureEvent> changes) => _change.Record(changes);
}
