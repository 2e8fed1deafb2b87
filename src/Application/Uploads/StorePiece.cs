using Ccs.Application.Ports;
using MediatR;

namespace Ccs.Application.Uploads;

/// <summary>Somebody who files hands in a piece of a file, the next ones to follow; see <see cref="JoinPieces"/>.</summary>
/// <param name="BeginningOf">The name of the file that begins with this piece, as the sender named it; null for all later pieces.</param>
/// <param name="Content">Read once, to its end, as it streams in; the caller disposes it.</param>
public sealed record StorePiece(string? BeginningOf, Stream Content) : IRequest<StoredPiece>;

internal sealed class StorePieceHandler(IUploads uploads, UploadSenders senders) : IRequestHandler<StorePiece, StoredPiece>
{
    public Task<StoredPiece> Handle(StorePiece request, CancellationToken cancellationToken) =>
        uploads.StorePiece(request.BeginningOf, request.Content, senders.Of(UploadHolder.Draft), cancellationToken);
}
