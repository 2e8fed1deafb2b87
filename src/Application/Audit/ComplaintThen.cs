using Ccs.Domain.Complaints;

namespace Ccs.Application.Audit;

/// <summary>A complaint as it stood once. In the place of what is sealed stands a mark.</summary>
/// <param name="ComplaintId">Its id.</param>
/// <param name="Version">Of the last event that it is made of.</param>
/// <param name="At">When that was.</param>
/// <param name="Type">Its stored name.</param>
/// <param name="Actor">Whose it was.</param>
/// <param name="State">What it made of it.</param>
public sealed record ComplaintThen(Guid ComplaintId, long Version, DateTimeOffset At, string Type, string Actor, StateThen State)
{
    /// <param name="events">From the first one on.</param>
    internal static ComplaintThen Of(IReadOnlyList<PastEvent> events)
    {
        var last = events[^1];
        var complaint =
            Complaint.Fold(null, events.Select(e => e.Fact)) ?? throw new InvalidOperationException("A stream begins with its filing.");
        return new ComplaintThen(complaint.Id, last.Version, last.Fact.At, last.Type, last.Actor, StateThen.Of(complaint));
    }
}

/// <param name="Kind">A service or a person.</param>
/// <param name="AgencyId">As the complainant named it.</param>
/// <param name="ServiceId">Likewise.</param>
/// <param name="PersonName">A mark where there is one.</param>
/// <param name="PersonPosition">Likewise.</param>
public sealed record SubjectThen(SubjectKind Kind, string? AgencyId, string? ServiceId, string? PersonName, string? PersonPosition)
{
    internal static SubjectThen Of(Subject subject) =>
        new(subject.Kind, subject.AgencyId, subject.ServiceId, subject.PersonName?.ToString(), subject.PersonPosition?.ToString());
}

/// <param name="Channel">Email or phone.</param>
/// <param name="Address">A mark.</param>
public sealed record ContactThen(ContactChannel Channel, string Address);
