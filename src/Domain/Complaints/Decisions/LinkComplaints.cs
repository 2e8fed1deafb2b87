using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;

namespace Ccs.Domain.Complaints.Decisions;

public static partial class Decide
{
    /// <summary>Link: it has to do with another complaint. Linking twice changes nothing.</summary>
    public static IReadOnlyList<IComplaintEvent> Link(Complaint complaint, Guid otherId, DateTimeOffset now, Actor actor)
    {
        complaint.Require(Decision.Link, now, actor);
        RequireAnother(complaint, otherId);
        return complaint.Linked.Contains(otherId) ? [] : [new ComplaintsLinked(now, otherId, LinkKind.RelatedTo)];
    }

    /// <summary>
    /// Link as a duplicate: never of a duplicate, so that there is neither chain nor circle; about a person by the centre alone. Whoever
    /// records it also records <see cref="TakeDuplicate"/> with the original, in the same commit.
    /// </summary>
    public static IReadOnlyList<IComplaintEvent> LinkDuplicate(Complaint complaint, Complaint original, DateTimeOffset now, Actor actor)
    {
        complaint.Require(Decision.Link, now, actor);
        RequireAnother(complaint, original.Id);
        if (actor is { IsStaff: true, IsCentre: false } && (complaint.IsAboutPerson || original.IsAboutPerson))
        {
            throw new RuleViolation(RuleCodes.OnlyCentreMayLink);
        }

        if (original.DuplicateOf is not null)
        {
            throw new RuleViolation(RuleCodes.LinkedToDuplicate);
        }

        return complaint.DuplicateOf == original.Id ? [] : [new ComplaintsLinked(now, original.Id, LinkKind.DuplicateOf)];
    }

    /// <summary>The other side of it, with the original. Always an event, even where it was its duplicate before: the version of both is
    /// what keeps two complaints from becoming duplicates of each other.</summary>
    public static IReadOnlyList<IComplaintEvent> TakeDuplicate(Complaint original, Guid duplicateId, DateTimeOffset now, Actor actor)
    {
        original.Require(Decision.TakeDuplicate, now, actor);
        RequireAnother(original, duplicateId);
        return [new DuplicateJoined(now, duplicateId)];
    }

    private static void RequireAnother(Complaint complaint, Guid otherId)
    {
        if (otherId == complaint.Id)
        {
            throw new RuleViolation(RuleCodes.LinkedToItself);
        }
    }
}
