using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Application.Tracking;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;
using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Keys;

namespace Ccs.Infrastructure.Bulk;

/// <summary>
/// One complaint that lives in memory alone, with all that commands would have stored of it, until it is written with many others. It has
/// a clock of its own; whoever has taken it in hand sends commands to it as to the store.
/// </summary>
/// <param name="count">Its place among the case numbers.</param>
public sealed class HeldComplaint(long count)
{
    private static readonly AsyncLocal<HeldComplaint?> InHand = new();
    private readonly List<HeldEvent> _events = [];

    public MovableClock Clock { get; } = new();

    /// <summary>Nothing happens to it any more, unless somebody does something.</summary>
    public bool Rests => State?.Status == ComplaintStatus.Closed;

    internal static HeldComplaint Current => InHand.Value ?? throw new InvalidOperationException("No complaint is in hand.");

    internal long Count => count;

    internal Guid Id { get; private set; }

    internal IReadOnlyList<HeldEvent> Events => _events;

    internal Complaint? State { get; private set; }

    internal CaseRow? Row { get; private set; }

    internal ComplaintTracking? View { get; private set; }

    internal SearchTerms? Terms { get; set; }

    internal VerificationChallenge? Challenge { get; set; }

    internal UnverifiedFiling? Unverified { get; set; }

    /// <summary>Null once it was destroyed.</summary>
    internal byte[]? Key { get; set; }

    /// <summary>The contact is verified.</summary>
    internal bool IsKept { get; set; }

    /// <summary>From here on, in this flow of calls, the commands are about this one.</summary>
    public void TakeInHand() => InHand.Value = this;

    /// <summary>Whether a job of that name would find it now.</summary>
    public bool IsDueFor(string job) => HeldDue.By(job, this, Clock.GetUtcNow());

    /// <summary>Of what is under its key.</summary>
    internal IComplaintSeal Seal(Guid id) => Key is { } key ? new ComplaintSeal(id, key) : new DestroyedSeal(id);

    /// <summary>What a commit would do: the state, and what the inline projection makes of it.</summary>
    internal void Take(IReadOnlyList<HeldEvent> events)
    {
        foreach (var e in events)
        {
            State = Complaint.Evolve(State, e.Data);
            _events.Add(e);
        }

        if (State is not { } state)
        {
            return;
        }

        Id = state.Id;
        if (Row is not null || events.Any(e => e.Data is ComplaintVerifiedV2))
        {
            foreach (var e in Row is null ? _events : events)
            {
                Row = CaseRow.Evolve(Row, e.Data);
                View = ComplaintTracking.Evolve(View, e.Data);
            }

            Row = Row! with { Version = _events.Count };
        }
    }
}

/// <summary>An event with what the commit says of it.</summary>
/// <param name="Id">Its own id.</param>
/// <param name="Data">The fact.</param>
/// <param name="Actor">Who.</param>
/// <param name="Correlation">Which command.</param>
/// <param name="Headers">Role, reason, way in.</param>
internal sealed record HeldEvent(Guid Id, IComplaintEvent Data, string Actor, string Correlation, Dictionary<string, object>? Headers)
{
    public WayIn? Way { get; init; }
}
