using Ccs.Application.Ports;
using MediatR;

namespace Ccs.Application.Uploads;

/// <summary>
/// Somebody hands in a file, to be named later in a filing or a decision. It belongs to no complaint yet, so there is nothing to commit: it
/// is stored when this returns, and goes after 24 hours if nobody claims it.
/// </summary>
/// <param name="FileName">As the sender named it.</param>
/// <param name="Content">Read once, to its end, as it streams in; the caller disposes it.</param>
public sealed record StoreUpload(string FileName, Stream Content) : IRequest<StoredUpload>;

internal sealed class StoreUploadHandler(IUploads uploads) : IRequestHandler<StoreUpload, StoredUpload>
{
    public Task<StoredUpload> Handle(StoreUpload request, CancellationToken cancellationToken) =>
        uploads.Store(request.FileName, request.Content, cancellationToken);
}
