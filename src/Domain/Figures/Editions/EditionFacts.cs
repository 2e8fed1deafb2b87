using Ccs.Domain.Agencies;

namespace Ccs.Domain.Figures.Editions;

/// <summary>What was counted for an edition, as known on its day.</summary>
/// <param name="Edition">Its last month.</param>
/// <param name="PublishedOn">The day that was announced.</param>
/// <param name="Known">As known at the end of this day.</param>
/// <param name="Definition">The version of the rules of counting.</param>
/// <param name="Months">Those that are new or may be revised (<see cref="EditionMaking.Counted"/>), oldest first.</param>
/// <param name="Years">Those that are new (<see cref="EditionMaking.NewYears"/>), oldest first.</param>
public sealed record EditionFacts(
    EditionMonth Edition,
    DateOnly PublishedOn,
    DateOnly Known,
    int Definition,
    IReadOnlyList<EditionMonthFacts> Months,
    IReadOnlyList<EditionYearFacts> Years
);

public sealed record EditionMonthFacts(EditionMonth Month, EditionCounts Counts);

public sealed record EditionYearFacts(
    int Year,
    IReadOnlyList<EditionRowFacts> Ministries,
    IReadOnlyList<EditionRowFacts> Governorates,
    IReadOnlyList<EditionRowFacts> Categories
);

public sealed record EditionRowFacts(string Key, Names? Names, EditionCounts Counts);
