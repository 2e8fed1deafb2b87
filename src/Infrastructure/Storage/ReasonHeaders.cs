using Ccs.Domain.Shared;
using JasperFx.Events;

namespace Ccs.Infrastructure.Storage;

/// <summary>Why something was done, beside the event.</summary>
internal static class ReasonHeaders
{
    /// <summary>Sealed; null: none was given.</summary>
    public static Sealed? Read(IEvent e) =>
        e.GetHeader(MartenUnitOfWork.ReasonHeader)?.ToString() is { Length: > 0 } token ? new Sealed(token) : null;
}
