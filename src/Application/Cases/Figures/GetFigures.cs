using Ccs.Application.Ports;
using Ccs.Application.Tracking;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Shared;
using Ccs.Domain.Time;
using MediatR;

namespace Ccs.Application.Cases.Figures;

/// <summary>The figures of the caller's agency and those below it, at a glance; for the centre those of all.
/// Heads and the centre may.</summary>
public sealed record GetFigures(Language Language) : IRequest<AgencyFigures>;

internal sealed class GetFiguresHandler(
    ICurrentActor current,
    ICaseTallies tallies,
    IDirectory directory,
    IStaffDirectory staff,
    TimeProvider clock
) : IRequestHandler<GetFigures, AgencyFigures>
{
    private const int RejectionsOfDays = 30;

    public async Task<AgencyFigures> Handle(GetFigures query, CancellationToken cancellationToken)
    {
        var actor = current.Actor;
        if (actor.IsStaff && actor.Role is not (Role.AgencyHead or Role.CentreOfficer))
        {
            throw new NotYoursToDoException();
        }

        var known = await directory.Get(cancellationToken);
        var scope = CaseScope.Of(actor, known);
        var today = WorkingCalendar.DayOf(clock.GetUtcNow());
        var calendar = known.Calendar();
        DateOnly[] earliest = [.. Ages.Bounds.Select(days => Ages.Earliest(calendar, today, days))];
        var since = today.AddDays(-RejectionsOfDays);
        var standing = await tallies.Standing(scope, today, [.. earliest.Select(Start)], cancellationToken);
        var officers = await tallies.Load(scope, LoadBy.Officer, today, cancellationToken);
        var agencies = await tallies.Load(scope, LoadBy.Agency, today, cancellationToken);
        var members = await staff.Find([.. officers.Select(load => load.Key).OfType<string>()], cancellationToken);
        return new AgencyFigures(
            TrackingViewMaker.Agency(known, actor.AgencyId, query.Language),
            standing.Open,
            standing.Overdue,
            standing.WaitsForComplainant,
            standing.Nobodys,
            Ages.Groups(earliest, standing.Ages),
            Named(officers, id => members.GetValueOrDefault(id)?.DisplayName),
            Named(WithThoseBelow(agencies, known), id => known.Agencies.GetValueOrDefault(id)?.Names.In(query.Language)),
            since
        )
        {
            Rejections = await tallies.Rejections(scope, Start(since), cancellationToken),
        };
    }

    /// <summary>As the queue shows an agency: with all that is below it. Only those that have a case themselves are told apart.</summary>
    private static IReadOnlyList<LoadTally> WithThoseBelow(IReadOnlyList<LoadTally> own, GovernmentDirectory known) =>
        [
            .. from load in own
            let line = own.Where(other => known.LineOf(other.Key!).Contains(load.Key)).ToList()
            select new LoadTally(load.Key, line.Sum(other => other.Open), line.Sum(other => other.Overdue)),
        ];

    private static IReadOnlyList<CaseLoad> Named(IReadOnlyList<LoadTally> loads, Func<string, string?> nameOf) =>
        [
            .. loads
                .OrderByDescending(load => load.Overdue)
                .ThenByDescending(load => load.Open)
                .Select(load => new CaseLoad(load.Key, load.Key is { } key ? nameOf(key) : null, load.Open, load.Overdue)),
        ];

    private static DateTimeOffset Start(DateOnly day) => CaseListFilter.Start(day)!.Value;
}
