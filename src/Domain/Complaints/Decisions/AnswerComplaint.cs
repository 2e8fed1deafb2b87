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
        RequireWhole(answer.Outcome, answer.RootCause, answer.Remedy is not null, answer.NoRemedyReason is not null);

        // What is told of one person to others is the centre's to weigh.
        if (answer.TextForLinked is not null && complaint.IsAboutPerson && !actor.IsCentre)
        {
            throw new RuleViolation(RuleCodes.OnlyCentreMayTellLinked);
        }

        // Room of its own: what staff put into the case must not keep the complainant from getting the decision on paper.
        DocumentTally.None.RequireRoomFor(answer.Documents);

        var late = complaint.IsOverdue(WorkingCalendar.DayOf(now));
        return [new ComplaintAnswered(now, complaint.Round, complaint.AgencyId!, answer, late, complaint.Keys)];
    }

    /// <summary>
    /// Whoever is right is told where government failed, and what is done about it or why nothing is: one of the two, and not both. Asked
    /// before the preview as well.
    /// </summary>
    /// <exception cref="RuleViolation">Something is missing, or said twice.</exception>
    public static void RequireWhole(Outcome outcome, RootCause? cause, bool remedy, bool noRemedyReason)
    {
        if (outcome is not (Outcome.Upheld or Outcome.PartlyUpheld))
        {
            return;
        }

        if (cause is null)
        {
            throw new RuleViolation(RuleCodes.RootCauseMissing);
        }

        if (remedy == noRemedyReason)
        {
            throw new RuleViolation(RuleCodes.RemedyMissing);
        }
    }
}
