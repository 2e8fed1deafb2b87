using Ccs.Application.Access;
using Ccs.Domain.Shared;
using Marten;

namespace Ccs.Infrastructure.Storage;

/// <summary>What the program itself records, in a session of its own and past the unit of work of a command.</summary>
internal static class SystemActs
{
    /// <summary>Who, and as which office, for all that the session writes.</summary>
    /// <param name="session">Not saved yet.</param>
    /// <param name="job">What of the program does it, such as <c>keys</c>.</param>
    public static void ActsAsSystem(this IDocumentSession session, string job)
    {
        session.LastModifiedBy = Actor.System(job).ToString();
        OfficeHeaders.Write(session.SetHeader, ActOffice.System);
    }
}
