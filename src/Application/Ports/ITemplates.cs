using Ccs.Domain.Templates;

namespace Ccs.Application.Ports;

/// <summary>The templates of messages and answers as they stand. Cached for seconds; a change takes effect without a restart.</summary>
public interface ITemplates
{
    ValueTask<TemplateDirectory> Get(CancellationToken cancellation);

    /// <summary>As they stand at this moment, for a change or for whoever is about to change them.</summary>
    Task<Versioned<TemplateDirectory>> Load(CancellationToken cancellation);

    /// <summary>With the commit; where they were loaded in this call, it fails as stale if somebody else changed them meanwhile.</summary>
    void Record(IReadOnlyList<ITemplateEvent> changes);
}
