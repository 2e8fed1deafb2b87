namespace Ccs.WebApi.Commands.Demo.Planning;

/// <summary>What a plant makes more, or less, frequent.</summary>
internal enum PlantKind
{
    /// <summary>How many complaints are filed: times the factor.</summary>
    Volume,

    /// <summary>Answered after the day that was promised, or never: the odds times the factor; so for those below.</summary>
    Late,

    /// <summary>An answer that the complainant does not accept.</summary>
    Reopen,

    /// <summary>Upheld or partly upheld, with a root cause.</summary>
    Upheld,

    /// <summary>1 or 2 of 5, of those who rate.</summary>
    Rating,
}

/// <summary>A weakness that is hidden in the demo, for the figures to find.</summary>
/// <param name="Kind">What.</param>
/// <param name="AgencyId">Where.</param>
/// <param name="CategoryId">With those below it; null: all.</param>
/// <param name="Governorate">Null: all.</param>
/// <param name="Factor">Above 0, not 1.</param>
/// <param name="From">The first day; null: from the start.</param>
/// <param name="To">The last day; null: to the end.</param>
internal sealed record DemoPlant(
    PlantKind Kind,
    string AgencyId,
    string? CategoryId,
    string? Governorate,
    double Factor,
    DateOnly? From,
    DateOnly? To
)
{
    /// <summary>As it was written.</summary>
    public string Text { get; init; } = string.Empty;

    public bool Overlaps(DateOnly first, DateOnly last) => (From ?? first) <= last && (To ?? last) >= first;
}
