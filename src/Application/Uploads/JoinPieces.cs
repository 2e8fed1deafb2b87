using Ccs.Application.Ports;
using MediatR;

namespace Ccs.Application.Uploads;

/// <summary>The last piece of a file has come: from now on it is an upload like any that came at once.</summary>
/// <param name="FileName">As the sender named it.</param>
/// <param name="PieceIds">In order.</param>
public sealed record JoinPieces(string FileName, IReadOnlyList<Guid> PieceIds) : IRequest<StoredUpload>;

internal sealed class JoinPiecesHandler(IUploads uploads, UploadSenders senders) : IRequestHandler<JoinPieces, StoredUpload>
{
    public Task<StoredUpload> Handle(JoinPieces request, CancellationToken cancellationToken) =>
        uploads.Join(request.FileName, request.PieceIds, senders.Of(UploadHolder.Draft), cancellationToken);
}
