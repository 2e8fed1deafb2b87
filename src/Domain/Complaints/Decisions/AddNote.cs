using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>Add a note: for staff, never shown to the complainant.</summary>
    public static IReadOnlyList<IComplaintEvent> AddNote(Complaint complaint, Guid noteId, Sealed text, DateTimeOffset now, Actor actor)
    {
        complaint.Require(Decision.AddNote, now, actor);
        return [new NoteAdded(now, noteId, text)];
    }
}
