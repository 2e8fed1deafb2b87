using Ccs.Domain.Agencies;
using Ccs.Domain.Templates;

namespace Ccs.Application.Ports;

/// <summary>The reference data that ships with the system.</summary>
public interface IShippedReferenceData
{
    /// <param name="now">Time of the events.</param>
    IReadOnlyList<IDirectoryEvent> Read(DateTimeOffset now);

    /// <summary>Texts that officers and the centre start from.</summary>
    /// <param name="now">Time of the events.</param>
    IReadOnlyList<AnswerTemplateSet> ReadTexts(DateTimeOffset now);
}
