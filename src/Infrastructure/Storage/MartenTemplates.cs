using Ccs.Application.Ports;
using Ccs.Domain.Templates;
using Marten;

namespace Ccs.Infrastructure.Storage;

/// <summary>The templates as the fold of their stream.</summary>
internal sealed class MartenTemplates(IDocumentSession session, FoldedStream<TemplateDirectory, ITemplateEvent> stream) : ITemplates
{
    private readonly FoldedStreamChange<TemplateDirectory, ITemplateEvent> _change = new(session, stream);

    public ValueTask<TemplateDirectory> Get(CancellationToken cancellation) => stream.Get(cancellation);

    public Task<Versioned<TemplateDirectory>> Load(CancellationToken cancellation) => _change.Load(cancellation);

    public void Record(IReadOnlyList<ITemplateEvent> changes) => _change.Record(changes);
}
