using Ccs.Domain.Shared;

namespace Ccs.Application.Ports;

/// <summary>Who is calling, from the session; for jobs and reactions, the system.</summary>
public interface ICurrentActor
{
    Actor Actor { get; }

    /// <summary>
    /// Who it is was shown, by a session, a tracking token, or by being a job. False for whoever comes to an open door, whom the rules
    /// treat as a complainant; a log must not say so.
    /// </summary>
    bool Proven { get; }
}

/// <summary>Nobody is signed in: HTTP 401.</summary>
public sealed class NotSignedInException() : Exception("Not signed in.");

/// <summary>Signed in, but not for this role to do: HTTP 403. Thrown before anything is looked up.</summary>
public sealed class NotYoursToDoException() : Exception("The role may not do this.");

/// <summary>Unknown, or not the caller's to see: HTTP 404, the same for both.</summary>
public sealed class NotFoundException(string code = "complaint.not-found") : Exception("Not found.")
{
    public string Code { get; } = code;
}

/// <summary>Too many: HTTP 429 with <c>Retry-After</c>.</summary>
public sealed class TooManyException(string code, TimeSpan retryAfter) : Exception("Too many.")
{
    public string Code { get; } = code;

    public TimeSpan RetryAfter { get; } = retryAfter;
}
