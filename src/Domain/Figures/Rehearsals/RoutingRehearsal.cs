using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.Domain.Time;

namespace Ccs.Domain.Figures.Rehearsals;

/// <summary>Another routing rule over a complaint of the past: who would have had it first.</summary>
public static class RoutingRehearsal
{
    private static readonly Actor Router = Actor.System("rehearsal");

    /// <summary>No id of a rule that is kept.</summary>
    private const string OfNone = "(rehearsed)";

    /// <summary>The directory, had there always been a rule; of the same place it takes the place of the one there was.</summary>
    public static GovernmentDirectory With(GovernmentDirectory directory, RoutingRule rule)
    {
        var id =
            directory.RoutingRules.Values.FirstOrDefault(known => known with { Id = rule.Id, ToAgencyId = rule.ToAgencyId } == rule)?.Id
            ?? OfNone;
        return GovernmentDirectory.Evolve(
            directory,
            new RoutingRuleSet(DateTimeOffset.MaxValue, id, rule.AgencyId, rule.ServiceId, rule.CategoryId, rule.ToAgencyId)
        );
    }

    /// <param name="events">All that was recorded of the complaint, in the order of the numbers.</param>
    /// <param name="directories">As they were, and with the other rule.</param>
    /// <returns>Null of one that routing had nothing to do with: no agency was named, it is about a person, whose way depends on inspectors
    /// of then, or it was never assigned.</returns>
    public static RehearsedRoute? Of(IReadOnlyList<PastEvent> events, PastDirectories directories)
    {
        var complaint = default(Complaint);
        for (var i = 0; i < events.Count; i++)
        {
            var (seq, e) = events[i];
            if (e is ComplaintAssigned first && complaint is { Subject: { Kind: SubjectKind.Service, AgencyId: { } named } })
            {
                var then = directories.At(seq);
                return Rest(
                    events.Skip(i),
                    new RehearsedRoute(first.AgencyId, By(then.Was), By(then.Other)) { ByRouting = first.By == AssignedBy.Routing },
                    then.Calendar
                );

                string? By(GovernmentDirectory directory) => Assigned(complaint, named, directory, then.Calendar, e.At);
            }

            complaint = Complaint.Evolve(complaint, e);
        }

        return null;
    }

    /// <returns>Null: the centre would have found a place for it.</returns>
    private static string? Assigned(
        Complaint complaint,
        string named,
        GovernmentDirectory directory,
        WorkingCalendar calendar,
        DateTimeOffset at
    )
    {
        var category = complaint.Keys.CategoryId;
        if (directory.RouteFor(complaint.Subject.Kind, named, complaint.Subject.ServiceId, category, _ => false) is not { } route)
        {
            return null;
        }

        var policy = directory.PolicyFor(route.AgencyId, category, WorkingCalendar.DayOf(at));
        return Decide.Assign(complaint, route, policy, calendar, at, Router).OfType<ComplaintAssigned>().Single().AgencyId;
    }

    /// <summary>What became of its first round: who answered, and when it came to them.</summary>
    private static RehearsedRoute Rest(IEnumerable<PastEvent> events, RehearsedRoute route, WorkingCalendar calendar)
    {
        var (assigned, came, holder, passedOn) = (default(DateOnly), default(DateOnly), default(string), 0);
        foreach (var (_, e) in events)
        {
            var today = WorkingCalendar.DayOf(e.At);
            switch (e)
            {
                case ComplaintAssigned a:
                    (assigned, came, holder) = (holder is null && assigned == default ? today : assigned, today, a.AgencyId);
                    break;
                case ComplaintReferred r:
                    (came, holder, passedOn) = (today, r.AgencyId, passedOn + 1);
                    break;
                case ComplaintReturned:
                    passedOn++;
                    break;
                case ComplaintSucceeded s:
                    (came, holder) = (today, s.AgencyId);
                    break;
                case ComplaintAnswered answered:
                    return route with
                    {
                        AnsweredBy = answered.AgencyId,
                        PassedOn = passedOn,
                        DaysUntilThere = calendar.Between(assigned, came),
                    };
                case ComplaintClosed:
                    return route;
            }
        }

        return route;
    }
}

/// <summary>Who had a complaint first, and who would have had it.</summary>
/// <param name="First">As it was recorded.</param>
/// <param name="Control">By running the decision again with the rules of then; null: the centre.</param>
/// <param name="Rehearsed">With the other rule; null: the centre.</param>
public sealed record RehearsedRoute(string First, string? Control, string? Rehearsed)
{
    /// <summary>Routing put it there, and not the centre by hand.</summary>
    public required bool ByRouting { get; init; }

    /// <summary>Null: its first round was not answered, or is not yet.</summary>
    public string? AnsweredBy { get; init; }

    /// <summary>How often it was referred or returned before that.</summary>
    public int PassedOn { get; init; }

    /// <summary>Working days from its first assignment until it came to who answered.</summary>
    public int DaysUntilThere { get; init; }

    /// <summary>The rules of today tell where it went then; else nothing can be said of it.</summary>
    public bool IsReproduced => ByRouting && Control == First;

    public bool GoesElsewhere => Rehearsed != First;
}
