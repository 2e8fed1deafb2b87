using Ccs.Application.Ports;
using MediatR;

namespace Ccs.Application.Uploads;

/// <summary>
/// Somebody hands in a file, to be named later in a filing or a decision. It belongs to no complaint yet, so there is nothing to commit: it
/// is stored when this returns, and goes after a while if nobody claims it (<see cref="UploadHolder"/>).
/// </summary>
/// <param name="FileName">As the sender named it.</param>
/// <param name="Content">Read once, to its end, as it streams in; the caller disposes it.</param>
/// <param name="Holder">Where the form that brings it knows; null: by who calls.</param>
public sealed record StoreUpload(string FileName, Stream Content, UploadHolder? Holder = null) : IRequest<StoredUpload>;

internal sealed class StoreUploadHandler(IUploads uploads, UploadSenders senders) : IRequestHandler<StoreUpload, StoredUpload>
{
    public Task<StoredUpload> Handle(StoreUpload request, CancellationToken cancellationToken) =>
        uploads.Store(request.FileName, request.Content, senders.Of(request.Holder), cancellationToken);
}
