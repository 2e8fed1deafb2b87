using Ccs.Application.Figures;
using Ccs.Domain.Figures;
using Marten;

namespace Ccs.Infrastructure.Figures;

/// <summary>A stream of their own.</summary>
internal sealed class MartenClosedDays(IDocumentSession session) : IClosedDays
{
    public async Task<DateOnly?> Last(CancellationToken cancellation)
    {
        var version = (await session.Events.FetchStreamStateAsync(DayClosed.StreamId, cancellation))?.Version;
        if (version is null)
        {
            return null;
        }

        var last = await session.Events.FetchStreamAsync(DayClosed.StreamId, fromVersion: version.Value, token: cancellation);
        return ((DayClosed)last[^1].Data).Day;
    }

    public void Record(DayClosed closed) => session.Events.Append(DayClosed.StreamId, closed);
}
