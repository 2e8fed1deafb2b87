namespace Ccs.Domain.Complaints.Events;

/// <summary>A fact in the life of one complaint. Sealed records only: a fact does not change.</summary>
public interface IComplaintEvent
{
    /// <summary>When it happened, by the clock of the business (UTC). When it was recorded is metadata.</summary>
    DateTimeOffset At { get; }
}
