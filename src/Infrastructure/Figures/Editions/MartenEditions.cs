using Ccs.Application.Figures.Editions;
using Ccs.Application.Ports;
using Ccs.Domain.Figures.Editions;
using Ccs.Infrastructure.Storage;
using Marten;

namespace Ccs.Infrastructure.Figures.Editions;

/// <summary>Their stream, and the shelf with their files, in one transaction.</summary>
internal sealed class MartenEditions(IDocumentSession session, FoldedStream<PublishedEditions, EditionPublished> stream, EditionShelf shelf)
    : IEditions
{
    private const string Insert = $"insert into {EditionShelf.Table} (edition, name, content) values (?, ?, ?)";

    private readonly FoldedStreamChange<PublishedEditions, EditionPublished> _change = new(session, stream);

    public ValueTask<PublishedEditions> Get(CancellationToken cancellation) => stream.Get(cancellation);

    public Task<Versioned<PublishedEditions>> Load(CancellationToken cancellation) => _change.Load(cancellation);

    public ValueTask<Edition?> Read(string edition, CancellationToken cancellation) => shelf.Read(edition, cancellation);

    public Task<IReadOnlyList<string>> Names(string edition, CancellationToken cancellation) => shelf.Names(edition, cancellation);

    public Task<EditionFile?> File(string? edition, string name, CancellationToken cancellation) => shelf.File(edition, name, cancellation);

    public void Publish(IReadOnlyList<(EditionPublished Event, IReadOnlyList<EditionFile> Files)> editions)
    {
        _change.Record([.. editions.Select(edition => edition.Event)]);
        foreach (var (published, files) in editions)
        {
            foreach (var file in files)
            {
                session.QueueSqlCommand(Insert, published.Edition, file.Name, file.Content.ToArray());
            }
        }
    }
}
