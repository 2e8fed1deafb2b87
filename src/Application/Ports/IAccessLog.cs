using Ccs.Domain.Shared;

namespace Ccs.Application.Ports;

/// <summary>Who saw what, when, why. Written, and on disk, before anything is served.</summary>
public interface IAccessLog
{
    /// <param name="complaintId">Whose data.</param>
    /// <param name="what"><c>case</c>, <c>document</c>, <c>identity</c>, <c>history</c>.</param>
    /// <param name="which">The document, where it is one.</param>
    /// <param name="actor">Who looked.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task Record(Guid complaintId, string what, Guid? which, Actor actor, CancellationToken cancellation);
}
