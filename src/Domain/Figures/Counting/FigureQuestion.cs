using Ccs.Domain.Complaints;
using Ccs.Domain.Figures.Facts;

namespace Ccs.Domain.Figures.Counting;

/// <summary>By what figures are told apart.</summary>
public enum FigureDimension
{
    Agency,
    Service,
    Category,
    Governorate,
    Kind,
    Language,
    Channel,
}

/// <summary>What a figure is of. The same makes the number and the list below it.</summary>
public sealed record FigureFilter
{
    public static readonly FigureFilter None = new();

    /// <summary>With all below it, and what it took over.</summary>
    public string? Agency { get; init; }

    public string? Service { get; init; }

    /// <summary>With those below it.</summary>
    public string? Category { get; init; }

    public string? Governorate { get; init; }

    public SubjectKind? Kind { get; init; }

    public Language? Language { get; init; }

    public FigureChannel? Channel { get; init; }

    public ContactChannel? ContactKind { get; init; }

    /// <summary>At least so grave.</summary>
    public int? Severity { get; init; }
}

/// <summary>What is asked of the figures.</summary>
/// <param name="From">The first day of the window, in the Region.</param>
/// <param name="To">Its last day.</param>
/// <param name="KnownOn">As known on the end of this day; rounds must be as known at its mark.</param>
public sealed record FigureQuestion(DateOnly From, DateOnly To, DateOnly KnownOn)
{
    public FigureFilter Filter { get; init; } = FigureFilter.None;

    public IReadOnlyList<FigureDimension> By { get; init; } = [];

    /// <summary>Rows by agency are this one and those right below it; null: every agency by itself.</summary>
    public string? Below { get; init; }

    /// <summary>The category that the complainant chose, in place of that of the centre.</summary>
    public bool Chosen { get; init; }

    public bool Holds(DateOnly day) => From <= day && day <= To;
}

/// <summary>The key of a row: what is not asked for is null.</summary>
public readonly record struct FigureGroup
{
    public string? Agency { get; init; }

    /// <summary>Null also where no service was named.</summary>
    public string? Service { get; init; }

    public string? Category { get; init; }

    public string? Governorate { get; init; }

    public SubjectKind? Kind { get; init; }

    public Language? Language { get; init; }

    public FigureChannel? Channel { get; init; }
}
