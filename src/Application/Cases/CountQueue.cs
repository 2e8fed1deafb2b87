using Ccs.Application.Ports;
using Ccs.Domain.Time;
using MediatR;

namespace Ccs.Application.Cases;

/// <summary>How much there is in each of the views that everybody has, of what the caller sees.</summary>
public sealed record CountQueue : IRequest<QueueCounts>;

/// <param name="Open">Something to do about it.</param>
/// <param name="Mine">Of those, appointed to the caller.</param>
/// <param name="Nobodys">At an agency without an officer.</param>
/// <param name="Overdue">The deadline has passed while the clock ran.</param>
/// <param name="WaitsForComplainant">A question stands.</param>
/// <param name="Triage">To be assigned by the centre; nobody else sees them.</param>
/// <param name="CentreAsked">To be passed on by the centre, since their agencies may not; counted for the centre alone.</param>
public sealed record QueueCounts(int Open, int Mine, int Nobodys, int Overdue, int WaitsForComplainant, int Triage, int CentreAsked);

internal sealed class CountQueueHandler(ICurrentActor current, ICaseTallies tallies, IDirectory directory, TimeProvider clock)
    : IRequestHandler<CountQueue, QueueCounts>
{
    public async Task<QueueCounts> Handle(CountQueue query, CancellationToken cancellationToken)
    {
        var scope = CaseScope.Of(current.Actor, await directory.Get(cancellationToken));
        return await tallies.Queue(scope, WorkingCalendar.DayOf(clock.GetUtcNow()), cancellationToken);
    }
}
