using Ccs.Application.Access;
using Ccs.Application.Ports;
using Ccs.Application.Tracking;
using Ccs.Application.Tracking.Export;
using Ccs.Domain.Complaints;
using Ccs.WebApi.Site;
using MediatR;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Ccs.WebApi.Endpoints.Tracking.Export;

/// <summary>The one way to an export, for the API and for the page: the code, its record, and only then the data.</summary>
internal sealed class OwnDataExport(
    IMediator mediator,
    IDirectory directory,
    PrintedPage pages,
    IOptions<JsonOptions> json,
    TimeProvider clock
)
{
    /// <param name="complaintId">Of the tracking token.</param>
    /// <param name="code">As it was typed.</param>
    /// <param name="language">Of the names and of the page.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Null: the code is not right.</returns>
    public async Task<OwnDataArchive?> Begin(Guid complaintId, string? code, Language language, CancellationToken cancellation)
    {
        if (await mediator.Send(new RedeemExportCode(complaintId, code), cancellation) is not { } permit)
        {
            return null;
        }

        var record = await mediator.Send(new GetOwnRecord(permit), cancellation);
        var view = await mediator.Send(new TrackComplaint(complaintId, language), cancellation);
        var receipt = await Receipt(complaintId, cancellation);
        var looks = await Looks(complaintId, language, cancellation);
        return new OwnDataArchive(
            new OwnData(clock.GetUtcNow(), language, view, record, looks, receipt is null ? null : OwnDataArchive.ReceiptName, []),
            receipt,
            document => mediator.Send(new DownloadTrackedDocument(complaintId, document), cancellation),
            async data => await pages.Of("/Pages/Track/_OwnData.cshtml", (data, await directory.Get(cancellation))),
            json.Value.SerializerOptions
        );
    }

    /// <returns>Null: there is none, or it waits for the log, and is to be had from its own page in seconds.</returns>
    private async Task<TrackedReceipt?> Receipt(Guid complaintId, CancellationToken cancellation)
    {
        try
        {
            return await mediator.Send(new GetReceipt(complaintId), cancellation) is { Sealed: true } receipt ? receipt : null;
        }
        catch (NotFoundException none) when (none.Code == "receipt.none")
        {
            return null;
        }
    }

    private async Task<IReadOnlyList<OwnLook>> Looks(Guid complaintId, Language language, CancellationToken cancellation)
    {
        List<OwnLook> all = [];
        string? after = null;
        do
        {
            var part = await mediator.Send(new ListOwnLooks(complaintId, after, language), cancellation);
            all.AddRange(part.Items);
            after = part.Next;
        } while (after is not null);
        return all;
    }
}
