using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Domain.Accounts;

namespace Ccs.Application.Administration.Accounts;

internal static class LeavingMessages
{
    /// <summary>With the commit of an act that takes somebody away from their cases.</summary>
    public static void TellOfLeaving(this IOutbox outbox, IReadOnlyList<IAccountEvent> events)
    {
        foreach (var @event in events)
        {
            if (Leaving.CauseOf(@event) is { } cause)
            {
                outbox.Publish(new ReleaseOfficer(@event.AccountId, cause, @event.At));
            }
        }
    }
}
