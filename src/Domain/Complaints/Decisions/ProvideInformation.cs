using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Domain.Time;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>
    /// Provide information: where the clock stood, it runs again with the working days that were left. A reply to a question that has
    /// lapsed, or whose complaint was passed on, returned or assigned anew since, is taken and moves nothing.
    /// </summary>
    public static IReadOnlyList<IComplaintEvent> ProvideInformation(
        Complaint complaint,
        Sealed text,
        IReadOnlyList<Document> documents,
        WorkingCalendar calendar,
        DateTimeOffset now,
        Actor actor
    )
    {
        complaint.Require(Decision.ProvideInformation, now, actor);
        complaint.ComplainantDocuments.RequireRoomFor(documents);
        var terms = complaint.TermsOn(WorkingCalendar.DayOf(now), calendar);
        return [new InformationProvided(now, text, documents, terms)];
    }
}
