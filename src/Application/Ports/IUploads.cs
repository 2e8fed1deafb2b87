using Ccs.Domain.Complaints;

namespace Ccs.Application.Ports;

/// <summary>Files on their way in, and the files of complaints. Every file is encrypted under a key
/// of its own from the first byte on.</summary>
public interface IUploads
{
    /// <summary>
    /// Takes a file in as it streams, never whole in memory; finds its real type from the content; kept 24 hours unless claimed.
    /// </summary>
    /// <exception cref="UploadRefusedException">Too large, empty, of no accepted type, not what its name says, or dangerous.</exception>
    Task<StoredUpload> Store(string fileName, Stream content, CancellationToken cancellation);

    /// <summary>Takes in a piece of a file that comes in several calls, so that a broken line costs one piece and not all.
    /// Kept 24 hours, and no document by itself.</summary>
    /// <param name="beginningOf">The name of the file that begins with this piece, of which the type is looked at now already;
    /// null for all later pieces.</param>
    /// <param name="content">Read once, to its end, as it streams in.</param>
    /// <param name="cancellation">Of the call.</param>
    /// <exception cref="UploadRefusedException">As <see cref="Store"/>, as far as a piece can tell.</exception>
    Task<StoredPiece> StorePiece(string? beginningOf, Stream content, CancellationToken cancellation);

    /// <summary>Makes one upload of the pieces of a file, with all checks of <see cref="Store"/>.
    /// The pieces are gone afterwards, also where it is refused.</summary>
    /// <exception cref="UploadRefusedException">As <see cref="Store"/>;
    /// or a piece is unknown, expired, or used already (<c>upload.unknown</c>).</exception>
    Task<StoredUpload> Join(string fileName, IReadOnlyList<Guid> pieceIds, CancellationToken cancellation);

    /// <summary>
    /// Makes uploads the documents of a complaint, with the commit: file names, hashes and file keys are sealed under the complaint's key.
    /// </summary>
    /// <exception cref="UploadRefusedException">Unknown, expired, or used already (<c>upload.unknown</c>).</exception>
    Task<IReadOnlyList<Document>> Claim(IReadOnlyList<Guid> uploadIds, IComplaintSeal seal, CancellationToken cancellation);

    /// <summary>The clear content; the caller disposes it. Null where the key or the file is gone.</summary>
    Task<Stream?> Open(Document document, IComplaintSeal seal, CancellationToken cancellation);

    /// <summary>Removes the stored files of an erased complaint. Already gone is fine.</summary>
    Task Remove(IReadOnlyCollection<Guid> documentIds, CancellationToken cancellation);

    /// <summary>Removes unclaimed uploads older than 24 hours, in batches.</summary>
    /// <returns>How many.</returns>
    Task<int> RemoveUnclaimed(CancellationToken cancellation);
}

/// <param name="UploadId">Unguessable.</param>
/// <param name="FileName">Cleaned: no path, no control characters.</param>
/// <param name="MediaType">Found from the content.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Lower-case hexadecimal, of the clear content.</param>
public sealed record StoredUpload(Guid UploadId, string FileName, string MediaType, long Size, string Sha256);

/// <param name="PieceId">Unguessable.</param>
/// <param name="Size">Bytes.</param>
public sealed record StoredPiece(Guid PieceId, long Size);

/// <summary>The file, or the id of one, is not acceptable.</summary>
/// <param name="code">
/// <c>upload.too-large</c> (HTTP 413), <c>upload.wrong-type</c>, <c>upload.not-what-its-name-says</c> (415), <c>upload.empty</c>,
/// <c>upload.dangerous</c>, <c>upload.unknown</c> (422).
/// </param>
public sealed class UploadRefusedException(string code) : Exception($"Upload refused: {code}")
{
    public string Code { get; } = code;
}
