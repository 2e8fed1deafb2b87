using Ccs.Domain.Complaints;

namespace Ccs.Application.Ports;

/// <summary>Files on their way in, and the files of complaints. Every file is encrypted under a key
/// of its own from the first byte on.</summary>
public interface IUploads
{
    /// <summary>
    /// Takes a file in as it streams, never whole in memory; finds its real type from the content; kept as long as its
    /// <see cref="UploadHolder"/> says, unless claimed.
    /// </summary>
    /// <exception cref="UploadRefusedException">Too large, empty, of no accepted type, not what its name says, or dangerous.</exception>
    /// <exception cref="TooManyException"><c>upload.no-room</c>: the sender's share of the space is taken.</exception>
    Task<StoredUpload> Store(string fileName, Stream content, UploadSender sender, CancellationToken cancellation);

    /// <summary>Takes in a piece of a file that comes in several calls, so that a broken line costs one piece and not all.
    /// Kept like a file, and no document by itself.</summary>
    /// <param name="beginningOf">The name of the file that begins with this piece, of which the type is looked at now already;
    /// null for all later pieces.</param>
    /// <param name="content">Read once, to its end, as it streams in.</param>
    /// <param name="sender">Whose share of the space it takes.</param>
    /// <param name="cancellation">Of the call.</param>
    /// <exception cref="UploadRefusedException">As <see cref="Store"/>, as far as a piece can tell.</exception>
    Task<StoredPiece> StorePiece(string? beginningOf, Stream content, UploadSender sender, CancellationToken cancellation);

    /// <summary>Makes one upload of the pieces of a file, with all checks of <see cref="Store"/>.
    /// The pieces are gone afterwards, also where it is refused.</summary>
    /// <exception cref="UploadRefusedException">As <see cref="Store"/>;
    /// or a piece is unknown, expired, or used already (<c>upload.unknown</c>).</exception>
    Task<StoredUpload> Join(string fileName, IReadOnlyList<Guid> pieceIds, UploadSender sender, CancellationToken cancellation);

    /// <summary>
    /// Makes uploads the documents of a complaint, with the commit: file names, hashes and file keys are sealed under the complaint's key.
    /// </summary>
    /// <exception cref="UploadRefusedException">Unknown, expired, or used already (<c>upload.unknown</c>).</exception>
    Task<IReadOnlyList<Document>> Claim(IReadOnlyList<Guid> uploadIds, IComplaintSeal seal, CancellationToken cancellation);

    /// <summary>The clear content; the caller disposes it. Null where the key or the file is gone.</summary>
    Task<Stream?> Open(Document document, IComplaintSeal seal, CancellationToken cancellation);

    /// <summary>Removes the stored files of an erased complaint. Already gone is fine.</summary>
    Task Remove(IReadOnlyCollection<Guid> documentIds, CancellationToken cancellation);

    /// <summary>Removes unclaimed uploads whose time is over, in batches.</summary>
    /// <returns>How many.</returns>
    Task<int> RemoveUnclaimed(CancellationToken cancellation);
}

/// <summary>
/// Whose an upload is until a complaint claims it: it decides whose share of the space the file takes, and how long it stays.
/// </summary>
public enum UploadHolder
{
    /// <summary>Somebody who is filing in a browser: 24 hours, as the draft.</summary>
    Draft,

    /// <summary>Whoever calls the open door: 6 hours.</summary>
    Nobody,

    /// <summary>A citizen who has shown contact and code: 24 hours.</summary>
    Tracked,

    /// <summary>A member of staff: 24 hours.</summary>
    Staff,
}

/// <param name="Holder">Whose it is.</param>
/// <param name="Network">As <see cref="ICallerNetwork"/> tells it; empty where no network is known.</param>
public sealed record UploadSender(UploadHolder Holder, string Network);

/// <param name="UploadId">Unguessable.</param>
/// <param name="FileName">Cleaned: no path, no control characters; with the ending of what the content is.</param>
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
/// <c>upload.dangerous</c>, <c>upload.locked</c> (a password), <c>upload.runs-by-itself</c> (scripts, programs, DDE),
/// <c>upload.infected</c> (the scanner found something), <c>upload.fetches-from-outside</c>, <c>upload.files-inside</c>,
/// <c>upload.unknown</c> (422).
/// </param>
public sealed class UploadRefusedException(string code) : Exception($"Upload refused: {code}")
{
    public string Code { get; } = code;
}
