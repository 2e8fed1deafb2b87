using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Domain.Figures;
using Ccs.Domain.Shared;
using Ccs.Domain.Time;
using MediatR;

namespace Ccs.Application.Figures;

/// <summary>Records that yesterday is over. Of days that nothing ran on there is no need: what comes later closes them too.</summary>
public sealed record CloseDay : ICommand<int>;

internal sealed class CloseDayHandler(ICurrentActor current, IClosedDays days, TimeProvider clock) : IRequestHandler<CloseDay, int>
{
    /// <returns>1, or 0 where it is closed already.</returns>
    public async Task<int> Handle(CloseDay command, CancellationToken cancellationToken)
    {
        if (current.Actor.Kind != ActorKind.System)
        {
            throw new NotYoursToDoException();
        }

        var now = clock.GetUtcNow();
        var yesterday = WorkingCalendar.DayOf(now).AddDays(-1);
        if (await days.Last(cancellationToken) >= yesterday)
        {
            return 0;
        }

        days.Record(new DayClosed(now, yesterday));
        return 1;
    }
}
