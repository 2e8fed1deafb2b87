using Ccs.Domain.Complaints;
using Ccs.Domain.Shared;

namespace Ccs.Application.Ports;

/// <summary>
/// Copies of the files of a confidential complaint that don't tell who filed it: place, device and author are taken out. Whoever may not
/// see the identity gets them instead of the files.
/// </summary>
public interface ICleanCopies
{
    /// <summary>Those that were made, or tried.</summary>
    Task<IReadOnlyDictionary<Guid, CleanCopy>> Of(IReadOnlyCollection<Guid> documentIds, CancellationToken cancellation);

    /// <summary>The copy of a document, made now unless it was made before. Never two of one document are kept.</summary>
    Task<CleanCopy> Make(Document document, IComplaintSeal seal, CancellationToken cancellation);

    /// <summary>The clear content; the caller disposes it. Null where the key or the copy is gone, or none could be made.</summary>
    Task<Stream?> Open(CleanCopy copy, IComplaintSeal seal, CancellationToken cancellation);
}

/// <summary>What is known of a copy.</summary>
/// <param name="Id">The document that it was made of.</param>
/// <param name="CopyId">The name of the stored copy.</param>
/// <param name="MediaType">May be another than that of the document; null: none could be made.</param>
/// <param name="Ending">With its dot; empty where none could be made.</param>
/// <param name="Size">Bytes.</param>
/// <param name="FileKey">Its own key, under the complaint's; null where none could be made.</param>
public sealed record CleanCopy(Guid Id, Guid CopyId, string? MediaType = null, string Ending = "", long Size = 0, Sealed? FileKey = null)
{
    /// <summary>It was tried, and the file can't be taken apart.</summary>
    public bool Impossible { get; init; }
}
