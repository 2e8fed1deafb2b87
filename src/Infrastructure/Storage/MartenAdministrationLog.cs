using System.Reflection;
using System.Text.Json;
using Ccs.Application.Administration.History;
using Ccs.Application.Ports;
using Ccs.Domain.Accounts;
using Ccs.Domain.Agencies;
using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Shared;
using Ccs.Domain.Templates;
using JasperFx.Events;
using Marten;
using Marten.Linq.MatchesSql;

namespace Ccs.Infrastructure.Storage;

/// <summary>Reads the streams of administration by their ids:
/// among millions of events of complaints they are found by the index.</summary>
internal sealed class MartenAdministrationLog(IDocumentSession session) : IAdministrationLog
{
    private static readonly Guid[] Streams =
    [
        GovernmentDirectory.StreamId,
        TemplateDirectory.StreamId,
        ChangeAccount.StreamId,
        FigureActs.StreamId,
    ];

    /// <summary>Of what an event is about, made of what is stored as <see cref="HistoryIds"/> makes it of the event.</summary>
    private static readonly string AboutAnyOf = $"{IdOfStored()} = any(?)";

    public void Record(IReadOnlyList<IAccountEvent> events)
    {
        if (events.Count > 0)
        {
            session.Events.Append(ChangeAccount.StreamId, events);
        }
    }

    public async Task<IReadOnlyList<AdministrationRecord>> Read(AdministrationFilter filter, CancellationToken cancellation)
    {
        IQueryable<IEvent> events = session.Events.QueryAllRawEvents().Where(e => e.MatchesSql("d.stream_id = any(?)", Streams));
        if (filter.Types.Count > 0)
        {
            // As an object: an array of strings would be taken for the list of arguments.
            object types = filter.Types.ToArray();
            events = events.Where(e => e.MatchesSql("d.type = any(?)", types));
        }

        if (filter.Ids.Count > 0)
        {
            object ids = filter.Ids.ToArray();
            events = events.Where(e => e.MatchesSql(AboutAnyOf, ids));
        }

        if (filter.Before is { } before)
        {
            events = events.Where(e => e.MatchesSql("d.seq_id < ?", before));
        }

        var found = await events.OrderByDescending(e => e.Sequence).Take(filter.Take).ToListAsync(cancellation);
        return [.. found.Select(e => new AdministrationRecord(e.Sequence, e.Data, e.UserName ?? string.Empty, ReasonHeaders.Read(e)))];
    }

    private static string IdOfStored()
    {
        var cases = HistoryIds
            .Members.GroupBy(type => string.Join($" || '{HistoryIds.Between}' || ", type.Value.Select(Stored)), StringComparer.Ordinal)
            .Select(same => $"when d.type in ({string.Join(", ", same.Select(type => $"'{EventNames.Of(type.Key)}'"))}) then {same.Key}");
        return $"(case {string.Join(' ', cases)} end)";
    }

    private static string Stored(PropertyInfo member)
    {
        var value = $"d.data ->> '{JsonNamingPolicy.CamelCase.ConvertName(member.Name)}'";
        // To at least so many digits: lpad by itself would cut a year down to them.
        return member.PropertyType == typeof(int) ? $"lpad({value}, greatest(length({value}), {HistoryIds.Digits}), '0')" : $"({value})";
    }
}
