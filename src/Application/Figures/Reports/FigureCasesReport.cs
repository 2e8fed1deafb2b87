using System.Text.Json.Serialization;
using Ccs.Application.Figures.Asking;
using Ccs.Domain.Figures.Counting;

namespace Ccs.Application.Figures.Reports;

/// <summary>What lies below a number.</summary>
public sealed record FigureCasesReport : FigureReport
{
    internal FigureCasesReport(FigureAsked asked, FigureQuestion question)
        : base(asked, question) { }

    /// <summary>The number itself: rounds of a term; without a term complaints.</summary>
    public required long Count { get; init; }

    /// <summary>Different complaints; null for whoever sees no case.</summary>
    public long? Total { get; init; }

    /// <summary>In the order of filing; null for whoever sees no case.</summary>
    public IReadOnlyList<FigureCase>? Items { get; init; }

    /// <summary>Where the next part begins; null at the end.</summary>
    public string? Next { get; init; }

    /// <summary>The case numbers of all parts, read part by part while they are taken; null where only one part was asked for, and for
    /// whoever sees no case.</summary>
    [JsonIgnore]
    public IAsyncEnumerable<string>? All { get; init; }
}

/// <param name="ComplaintId">For the address of the case.</param>
/// <param name="CaseNumber">As people call it.</param>
public sealed record FigureCase(Guid ComplaintId, string CaseNumber);
