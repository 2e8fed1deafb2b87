using Ccs.Application.Figures.Asking;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Statistics;

namespace Ccs.Application.Figures.Reports;

/// <summary>Complaints to inhabitants, and who is heard.</summary>
public sealed record SilenceReport : FigureReport
{
    internal SilenceReport(FigureAsked asked, FigureQuestion question)
        : base(asked, question) { }

    /// <summary>All together; its inhabitants are those of the governorates that have any, and so are the complaints of its rate.</summary>
    public required SilenceItem Whole { get; init; }

    /// <summary>By key; also those from which nobody complained.</summary>
    public required IReadOnlyList<SilenceItem> Items { get; init; }
}

/// <param name="Key">Of the governorate; null of the whole.</param>
/// <param name="Name">In the caller's language.</param>
/// <param name="Complaints">Filed in the window.</param>
/// <param name="Inhabitants">Null: nobody has said.</param>
/// <param name="Year">That the inhabitants are of: the latest that is not after the window. Null of the whole.</param>
/// <param name="Source">Who says so, in the caller's language.</param>
/// <param name="PerTenThousand">Complaints of the window for each ten thousand inhabitants; null without a population.</param>
/// <param name="Low">With 95 %.</param>
/// <param name="High">With 95 %.</param>
/// <param name="Assisted">Filed by the centre for somebody.</param>
/// <param name="AssistedShare">Of the complaints; null of none.</param>
/// <param name="Phone">Whose contact is a phone number; of the others it is an email address.</param>
/// <param name="PhoneShare">Of the complaints; null of none.</param>
/// <param name="Answered">Answers of the window.</param>
/// <param name="Rated">Of the answers.</param>
/// <param name="ResponseRate">Rated of answered; null of none.</param>
/// <param name="Dissatisfied">Of the rated.</param>
/// <param name="DissatisfiedShare">Of the rated; null of none.</param>
public sealed record SilenceItem(
    string? Key,
    string? Name,
    long Complaints,
    long? Inhabitants,
    int? Year,
    string? Source,
    double? PerTenThousand,
    double? Low,
    double? High,
    long Assisted,
    double? AssistedShare,
    long Phone,
    double? PhoneShare,
    long Answered,
    long Rated,
    double? ResponseRate,
    long Dissatisfied,
    double? DissatisfiedShare
)
{
    internal static SilenceItem Of(
        string key,
        string? name,
        PopulationSet? people,
        (FigureCounts All, long Assisted, long Phone) counts,
        Language language
    ) =>
        Made(
            (key, name, people?.Year, people?.Source.In(language)),
            (counts.All.Filed, people is null ? 0 : counts.All.Filed, people?.Inhabitants),
            (counts.Assisted, counts.Phone),
            counts.All.Rated,
            counts.All.Dissatisfied.X
        );

    internal static SilenceItem Sum(IReadOnlyList<SilenceItem> items)
    {
        SilenceItem[] peopled = [.. items.Where(item => item.Inhabitants is not null)];
        return Made(
            (null, null, null, null),
            (
                items.Sum(item => item.Complaints),
                peopled.Sum(item => item.Complaints),
                peopled.Length == 0 ? null : peopled.Sum(item => item.Inhabitants)
            ),
            (items.Sum(item => item.Assisted), items.Sum(item => item.Phone)),
            new Tally(items.Sum(item => item.Rated), items.Sum(item => item.Answered)),
            items.Sum(item => item.Dissatisfied)
        );
    }

    private static SilenceItem Made(
        (string? Key, string? Name, int? Year, string? Source) of,
        (long Complaints, long OfPeople, long? Inhabitants) filed,
        (long Assisted, long Phone) parts,
        Tally rated,
        long dissatisfied
    )
    {
        var bounds = Silence.Bounds(filed.OfPeople, filed.Inhabitants);
        return new SilenceItem(
            of.Key,
            of.Name,
            filed.Complaints,
            filed.Inhabitants,
            of.Year,
            of.Source,
            Told.Of(Silence.PerTenThousand(filed.OfPeople, filed.Inhabitants)),
            Told.Of(bounds?.Low),
            Told.Of(bounds?.High),
            parts.Assisted,
            Told.Of(Silence.Share(parts.Assisted, filed.Complaints)),
            parts.Phone,
            Told.Of(Silence.Share(parts.Phone, filed.Complaints)),
            rated.N,
            rated.X,
            Told.Of(Silence.Share(rated.X, rated.N)),
            dissatisfied,
            Told.Of(Silence.Share(dissatisfied, rated.X))
        );
    }
}
