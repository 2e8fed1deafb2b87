using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>Rate: what the complainant says of the answer, once a round.</summary>
    public static IReadOnlyList<IComplaintEvent> Rate(Complaint complaint, int score, Sealed? comment, DateTimeOffset now, Actor actor)
    {
        complaint.Require(Decision.Rate, now, actor);
        return [new AnswerRated(now, complaint.Round, complaint.AnswerOf!, score, comment, complaint.Keys)];
    }
}
