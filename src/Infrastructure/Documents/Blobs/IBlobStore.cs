namespace Ccs.Infrastructure.Documents.Blobs;

/// <summary>
/// Bytes by id: folders of this machine, or an object store later. What comes here is encrypted already; no name comes here.
/// </summary>
internal interface IBlobStore
{
    /// <summary>Starts a blob. It can't be opened before <see cref="IIncomingBlob.Keep"/>.</summary>
    Task<IIncomingBlob> Begin(Guid id, CancellationToken cancellation);

    /// <summary>A kept blob, seekable; the caller disposes it. Null where there is none.</summary>
    Task<Stream?> Open(Guid id, CancellationToken cancellation);

    /// <summary>Removes a blob, kept or only begun. Already gone is fine.</summary>
    Task Remove(Guid id, CancellationToken cancellation);
}

/// <summary>A blob that is being written. Disposed without <see cref="Keep"/>, it leaves nothing behind.</summary>
internal interface IIncomingBlob : IAsyncDisposable
{
    /// <summary>Empty at first; can be read back before it is kept.</summary>
    Stream Content { get; }

    /// <summary>Whole and under its id from now on, all at once; a power cut after it takes nothing away.</summary>
    Task Keep(CancellationToken cancellation);
}
