using Ccs.Application.Audit.Administration;
using Ccs.Domain.Accounts;
using Ccs.Domain.Agencies;
using Ccs.Domain.Templates;
using Ccs.Infrastructure.Storage;
using Marten;

namespace Ccs.Infrastructure.Audit;

/// <summary>The streams of administration from their first event on.</summary>
internal sealed class MartenAdministrationPast(IQuerySession session) : IAdministrationPast
{
    public async Task<IReadOnlyList<PastChange>> Of(AdministrationStream stream, CancellationToken cancellation)
    {
        var events = await session.Events.FetchStreamAsync(StreamOf(stream), token: cancellation);
        return [.. events.Select(e => new PastChange(e.Version, e.Sequence, e.Data, e.UserName ?? string.Empty, ReasonHeaders.Read(e)))];
    }

    private static Guid StreamOf(AdministrationStream stream) =>
        stream switch
        {
            AdministrationStream.Directory => GovernmentDirectory.StreamId,
            AdministrationStream.Templates => TemplateDirectory.StreamId,
            _ => ChangeAccount.StreamId,
        };
}
