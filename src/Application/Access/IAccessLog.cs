using Ccs.Domain.Access;

namespace Ccs.Application.Access;

/// <summary>Who saw what, when, what for and why.</summary>
public interface IAccessLog
{
    /// <summary>Writes looks of one call, a stream each, all or none; on disk when it returns.</summary>
    /// <exception cref="LookNotWrittenException">They are not on disk, so nothing may be served.</exception>
    Task Write(IReadOnlyList<ILook> looks, CancellationToken cancellation);
}

/// <summary>A look couldn't be written, so nothing is served: HTTP 503.</summary>
public sealed class LookNotWrittenException(Exception inner) : Exception("A look could not be written.", inner);
