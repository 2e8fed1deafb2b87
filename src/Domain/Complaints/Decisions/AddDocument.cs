using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>Add a document: the complainant's own are always shared with them.</summary>
    public static IReadOnlyList<IComplaintEvent> AddDocument(
        Complaint complaint,
        Document document,
        bool shared,
        DateTimeOffset now,
        Actor actor
    )
    {
        complaint.Require(Decision.AddDocument, now, actor);
        var source = actor.IsStaff ? DocumentSource.Staff : DocumentSource.Complainant;
        complaint.DocumentsOf(actor).RequireRoomFor([document]);
        return [new DocumentAdded(now, document, source, shared || !actor.IsStaff)];
    }
}
