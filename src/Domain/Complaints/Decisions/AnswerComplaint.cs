using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Domain.Time;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>Answer: outcome, text, remedy; with an upheld complaint also where government failed.</summary>
    public static IReadOnlyList<IComplaintEvent> Answer(Complaint complaint, Answer answer, DateTimeOffset now, Actor actor)
    {
        complaint.Require(Decision.Answer, now, actor);
        if (answer.Outcome is Outcome.Upheld or Outcome.PartlyUpheld && answer.RootCause is null)
        {
            throw new RuleViolation(RuleCodes.RootCauseMissing);
        }

        // Room of its own: what staff put into the case must not keep the complainant from getting the decision on paper.
        DocumentTally.None.RequireRoomFor(answer.Documents);

        // With a question open the clock stands where it stopped: asking after the deadline does not make the answer timely.
        var late = WorkingCalendar.DayOf(complaint.AskedAt ?? now) > complaint.Terms!.DueOn;
        return [new ComplaintAnswered(now, complaint.Round, complaint.AgencyId!, answer, late, complaint.Keys)];
    }
}
