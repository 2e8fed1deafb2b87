using System.Collections.Immutable;
using Ccs.Domain.Shared;

namespace Ccs.Domain.Figures.Editions;

/// <summary>An edition of the open data is out; what is in it stands in its files, which never change.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Edition">Its last month, as <c>2026-11</c>.</param>
/// <param name="Known">What happened until the end of this day is in it.</param>
/// <param name="Mark">The last event that was known then.</param>
/// <param name="Definition">The version of the rules of counting.</param>
/// <param name="Sums">SHA-256 of the list of the files' sums, which is what is signed; in hexadecimal.</param>
[EventName("edition-published")]
public sealed record EditionPublished(DateTimeOffset At, string Edition, DateOnly Known, long Mark, int Definition, string Sums);

/// <summary>All that are out, oldest first: the fold of their stream.</summary>
public sealed record PublishedEditions(ImmutableList<EditionPublished> All)
{
    public static readonly Guid StreamId = new("ed170000-0000-8000-8000-000000000093");

    public static readonly PublishedEditions None = new([]);

    /// <summary>Null before the first.</summary>
    public EditionPublished? Latest => All is [.., var last] ? last : null;

    public static PublishedEditions Evolve(PublishedEditions editions, EditionPublished published) => new(editions.All.Add(published));
}
