using Ccs.Application.Ports;
using Ccs.Domain.Figures.Editions;

namespace Ccs.Application.Figures.Editions;

/// <summary>A file of an edition, as it was made once.</summary>
/// <param name="Name">Without a folder, such as <c>months.csv</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record EditionFile(string Name, ReadOnlyMemory<byte> Content);

/// <summary>Editions of the open data: added to, and never changed.</summary>
public interface IEditions
{
    /// <summary>Those that are out. Cached for seconds.</summary>
    ValueTask<PublishedEditions> Get(CancellationToken cancellation);

    /// <summary>As it stands at this moment, for the next one.</summary>
    Task<Versioned<PublishedEditions>> Load(CancellationToken cancellation);

    /// <summary>What is in an edition; null where there is none of that name. Kept in memory: it never changes.</summary>
    /// <param name="edition">As <c>2026-11</c>.</param>
    /// <param name="cancellation">Ends the wait.</param>
    ValueTask<Edition?> Read(string edition, CancellationToken cancellation);

    /// <summary>The names of the files of an edition, in order; empty where there is none of that name.</summary>
    Task<IReadOnlyList<string>> Names(string edition, CancellationToken cancellation);

    /// <summary>Null where there is no such edition, or it has no such file.</summary>
    /// <param name="edition">As <c>2026-11</c>; null: the latest.</param>
    /// <param name="name">Without a folder.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<EditionFile?> File(string? edition, string name, CancellationToken cancellation);

    /// <summary>With the commit, which fails as stale where somebody else published meanwhile.</summary>
    void Publish(IReadOnlyList<(EditionPublished Event, IReadOnlyList<EditionFile> Files)> editions);
}

/// <summary>Makes the files of an edition, and signs them. The same edition has the same bytes.</summary>
public interface IEditionFiles
{
    /// <summary>The file with the edition itself.</summary>
    const string Json = "edition.json";

    /// <summary>The list of all other files with their SHA-256: what is signed.</summary>
    const string Sums = "SHA256SUMS";

    /// <summary>The key by which signatures are checked, as PEM.</summary>
    string PublicKey { get; }

    IReadOnlyList<EditionFile> Of(Edition edition);
}
