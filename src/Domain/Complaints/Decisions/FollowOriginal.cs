using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>Hear of the original's answer: once for each of its rounds; from then on its complainant may rate it, or object.</summary>
    /// <param name="duplicate">Closed as a duplicate.</param>
    /// <param name="originalId">Of which.</param>
    /// <param name="answered">The last answer to it.</param>
    /// <param name="told">What of it the complainant reads, sealed under the duplicate's key.</param>
    /// <param name="now">The time.</param>
    /// <param name="actor">The system.</param>
    public static IReadOnlyList<IComplaintEvent> HearOriginal(
        Complaint duplicate,
        Guid originalId,
        ComplaintAnswered answered,
        ToldAnswer told,
        DateTimeOffset now,
        Actor actor
    )
    {
        duplicate.Require(Decision.HearOriginal, now, actor);
        return duplicate.Heard is { } heard && heard.OriginalId == originalId && heard.Round >= answered.Round
            ? []
            :
            [
                new OriginalAnswered(
                    now,
                    originalId,
                    answered.Round,
                    answered.AgencyId,
                    answered.Answer.Outcome,
                    told.Text,
                    told.Remedy,
                    told.NoRemedyReason,
                    duplicate.Keys
                ),
            ];
    }

    /// <summary>Release: the original ended unanswered, and nobody has told this complainant anything.</summary>
    public static IReadOnlyList<IComplaintEvent> ReleaseDuplicate(Complaint duplicate, DateTimeOffset now, Actor actor)
    {
        duplicate.Require(Decision.ReleaseDuplicate, now, actor);
        return [new DuplicateReleased(now, duplicate.DuplicateOf!.Value, duplicate.Keys)];
    }
}

/// <summary>What a complainant reads of the answer to the original.</summary>
public sealed record ToldAnswer(Sealed? Text, Sealed? Remedy, Sealed? NoRemedyReason);
