using Ccs.Domain.Figures.Acts;

namespace Ccs.Application.Figures.Reports;

/// <param name="Id">Of the measure.</param>
/// <param name="WeaknessKey">What it is against.</param>
/// <param name="What">What is done; null where it can't be opened any more.</param>
/// <param name="Who">Who does it.</param>
/// <param name="From">The first day with it.</param>
/// <param name="RecordedAt">When it was written down, UTC.</param>
/// <param name="SmallestVisible">The ratio of odds that would be seen after eight weeks; null where nothing could be.</param>
public sealed record MeasureView(
    string Id,
    string WeaknessKey,
    string? What,
    string? Who,
    DateOnly From,
    DateTimeOffset RecordedAt,
    double? SmallestVisible
)
{
    internal static MeasureView Of(MeasureRecorded measure, FigureDesk desk) =>
        new(
            measure.Id,
            measure.WeaknessKey,
            desk.Open(measure.What),
            desk.Open(measure.Who),
            measure.From,
            measure.At,
            measure.SmallestVisible
        );
}
