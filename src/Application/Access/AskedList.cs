using Ccs.Domain.Access;
using Ccs.Domain.Shared;

namespace Ccs.Application.Access;

/// <summary>A list of cases as it was asked for.</summary>
/// <param name="Filter">Ids and words of closed lists.</param>
internal sealed record AskedList(IReadOnlyList<ListedBy> Filter)
{
    /// <summary>What was searched for; null: nothing.</summary>
    public string? Words { get; init; }

    /// <summary>What follows from the address; null: it follows from who asks.</summary>
    public LookPurpose? Purpose { get; init; }

    /// <summary>It holds what lies with nobody yet, and nothing else.</summary>
    public bool OfTriage { get; init; }

    /// <param name="values">By the name of a filter; what is null was not asked for.</param>
    public static IReadOnlyList<ListedBy> By(params IEnumerable<(string Name, string? Value)> values) =>
        [.. values.Where(one => !string.IsNullOrEmpty(one.Value)).Select(one => new ListedBy(one.Name, one.Value!))];

    public LookPurpose PurposeFor(Actor actor) =>
        Purpose
        ?? (
            Words is not null ? LookPurpose.Search
            : !actor.IsCentre ? LookPurpose.Work
            : OfTriage ? LookPurpose.Triage
            : LookPurpose.Supervision
        );
}
