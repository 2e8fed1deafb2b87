namespace Ccs.Domain.Figures.Scores;

/// <summary>What each term of a score weighs; the centre sets them.</summary>
public sealed record FigureWeights
{
    public static readonly FigureWeights Equal = new();

    public double Late { get; init; } = 1;

    public double Reopened { get; init; } = 1;

    public double Overturned { get; init; } = 1;

    public double Dissatisfied { get; init; } = 1;

    public double Volume { get; init; } = 1;

    public double Upheld { get; init; } = 1;
}
