using System.Text.Json.Serialization;
using Ccs.Application.Figures.Asking;
using Ccs.Domain.Figures.Counting;

namespace Ccs.Application.Figures.Reports;

/// <summary>
/// What stands above every report: of when it is, as known when, by which rules. With the rows these are all that a report depends on, so
/// that the same question has the same bytes.
/// </summary>
public abstract record FigureReport
{
    private protected FigureReport(FigureAsked asked, FigureQuestion question)
    {
        (AsOf, From) = (question.To, question.From);
        (Known, Final, Definition) = (asked.Known.Day, asked.Known.IsFinal, asked.Known.Definition);
    }

    /// <summary>The last day that is counted.</summary>
    [JsonPropertyOrder(-5)]
    public DateOnly AsOf { get; }

    /// <summary>The first one.</summary>
    [JsonPropertyOrder(-4)]
    public DateOnly From { get; }

    /// <summary>As it was known at the end of this day.</summary>
    [JsonPropertyOrder(-3)]
    public DateOnly Known { get; }

    /// <summary>That day is over and counted: asked again, it is the same.</summary>
    [JsonPropertyOrder(-2)]
    public bool Final { get; }

    /// <summary>The version of the rules of counting.</summary>
    [JsonPropertyOrder(-1)]
    public int Definition { get; }
}
