using Ccs.Application.Ports;
using Ccs.Domain.Shared;

namespace Ccs.Application.Audit;

/// <summary>Whose questions these are.</summary>
internal static class Auditors
{
    /// <exception cref="NotYoursToDoException">It is somebody else: a 403.</exception>
    public static void RequireAuditor(this ICurrentActor current)
    {
        if (current.Actor.Role != Role.Auditor)
        {
            throw new NotYoursToDoException();
        }
    }
}
