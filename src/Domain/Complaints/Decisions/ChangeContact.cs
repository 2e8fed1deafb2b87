using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>
    /// Change the contact: possible until it is verified, and not without end, since each change sends a code to somebody. Whether it is
    /// another one at all only the caller can tell, who can open both.
    /// </summary>
    public static IReadOnlyList<IComplaintEvent> ChangeContact(Complaint complaint, SealedContact contact, DateTimeOffset now, Actor actor)
    {
        complaint.Require(Decision.ChangeContact, now, actor);
        return [new ContactChanged(now, contact)];
    }
}
