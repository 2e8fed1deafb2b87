using Ccs.Application.Administration.Directory;

namespace Ccs.Application.Ports;

/// <summary>Running deadlines by the day on which they fall, whoever has the cases; and what the centre said of that day.</summary>
public interface IDeadlinesOfDay
{
    /// <summary>Complaints whose deadline runs and is that day, in the order of ids, after <paramref name="after"/>.</summary>
    Task<IReadOnlyList<Guid>> On(DateOnly day, Guid after, int take, CancellationToken cancellation);

    /// <summary>How many those are.</summary>
    Task<int> CountOn(DateOnly day, CancellationToken cancellation);

    /// <summary>How many were moved off that day, and off no other since.</summary>
    Task<int> CountMovedFrom(DateOnly day, CancellationToken cancellation);

    /// <summary>The act; null where nobody has moved what is due on that day.</summary>
    Task<HolidayMove?> Find(DateOnly day, CancellationToken cancellation);

    /// <summary>Stored with the commit; a later one of the same day takes its place.</summary>
    void Store(HolidayMove move);
}
