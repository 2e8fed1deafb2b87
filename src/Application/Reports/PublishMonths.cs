using System.Globalization;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Shared;
using Ccs.Domain.Time;
using MediatR;

namespace Ccs.Application.Reports;

/// <summary>Publishes the months that are over and are not published yet.</summary>
public sealed record PublishMonths : ICommand<int>;

internal sealed class PublishMonthsHandler(
    ICurrentActor current,
    IAgencyMonths counted,
    IPublishedMonths published,
    IDirectory directory,
    TimeProvider clock
) : IRequestHandler<PublishMonths, int>
{
    /// <returns>How many were published; none while something of them is still to be counted.</returns>
    public async Task<int> Handle(PublishMonths command, CancellationToken cancellationToken)
    {
        if (current.Actor.Kind != ActorKind.System)
        {
            throw new NotYoursToDoException();
        }

        var today = WorkingCalendar.DayOf(clock.GetUtcNow());
        var begin = new DateTimeOffset(today.Year, today.Month, 1, 0, 0, 0, WorkingCalendar.Offset);
        if (!await counted.HaveCounted(begin, cancellationToken))
        {
            return 0;
        }

        var before = (await published.All(cancellationToken)).Select(month => month.Id).ToHashSet(StringComparer.Ordinal);
        var running = today.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var known = await directory.Get(cancellationToken);
        var closed = (await counted.All(cancellationToken))
            .Where(month => month.Kind is not null && string.CompareOrdinal(month.Month, running) < 0 && !before.Contains(month.Month))
            .GroupBy(month => month.Month, StringComparer.Ordinal)
            .ToList();
        foreach (var month in closed)
        {
            published.Publish(new PublishedMonth(month.Key, today, Rows(month, known)));
        }

        return closed.Count;
    }

    private static IReadOnlyList<AgencyMonth> Rows(IEnumerable<AgencyMonth> month, GovernmentDirectory known) =>
        [
            .. month
                .GroupBy(row => row.Kind == SubjectKind.Person ? MinistryOf(row.AgencyId, known) : row.AgencyId, StringComparer.Ordinal)
                .OrderBy(agency => agency.Key, StringComparer.Ordinal)
                .Select(agency =>
                    agency.Aggregate((sum, row) => sum.Plus(row)) with
                    {
                        Id = $"{agency.First().Month}|{agency.Key}",
                        AgencyId = agency.Key,
                        Kind = null,
                    }
                ),
        ];

    /// <summary>The agency right below the centre: in a small unit everybody knows whom a single complaint can be about.</summary>
    private static string MinistryOf(string agencyId, GovernmentDirectory known)
    {
        var line = known.LineOf(agencyId);
        return line.Count < 2 ? agencyId : line[^2];
    }
}
