namespace Ccs.Domain.Complaints.Events;

/// <summary>
/// A fact that figures count and that was stored without its grouping keys at first. The keys are put to it where it is recorded, in one
/// place, and not remembered by each decision.
/// </summary>
public interface IGroupedEvent : IComplaintEvent
{
    /// <summary>What reports group by; null in what was recorded before this was kept.</summary>
    GroupingKeys? Keys { get; }

    IComplaintEvent With(GroupingKeys keys);
}

public static class Grouping
{
    /// <summary>The same events; those that carry keys and have none yet get the complaint's, as they stand at that moment.</summary>
    public static IReadOnlyList<IComplaintEvent> Grouped(this IReadOnlyList<IComplaintEvent> events, GroupingKeys keys) =>
        [.. events.Select(e => e is IGroupedEvent { Keys: null } grouped ? grouped.With(keys) : e)];
}
