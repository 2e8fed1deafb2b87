using Ccs.Domain.Agencies;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Statistics;
using Ccs.WebApi.Commands.Demo;
using Ccs.WebApi.Commands.Demo.Planning;

namespace Ccs.Benchmarks.Planted;

/// <summary>A plant that was drawn, and how well the best informed could see it.</summary>
/// <param name="Plant">Kind, place and time.</param>
/// <param name="Size">What would be counted of it without the plant, by the plan.</param>
internal sealed record HiddenPlant(DemoPlant Plant, double Size)
{
    public const double Factor = 2.5;

    /// <summary>Weeks before the end of the data in which a plant begins; it lasts to the end.</summary>
    public const int EarliestWeeks = 26;
    public const int LatestWeeks = 13;

    /// <summary>So many standard errors away, by the plan: who knows what to look for sees it nineteen times of twenty.</summary>
    private const double Visible = 6;

    private const double AnsweredShare = 0.8;
    private const double SettledShare = 0.6;
    private const long Draws = 1L << 60;

    public FigureTerm Term =>
        Plant.Kind switch
        {
            PlantKind.Volume => FigureTerm.Filed,
            PlantKind.Late => FigureTerm.Late,
            PlantKind.Reopen => FigureTerm.Reopened,
            PlantKind.Upheld => FigureTerm.Upheld,
            _ => FigureTerm.Dissatisfied,
        };

    public override string ToString() =>
        string.Join(
            ':',
            new[] { Plant.Kind.ToString().ToLowerInvariant(), Plant.AgencyId, Plant.CategoryId, Plant.Governorate }.OfType<string>()
        ) + $"@{Plant.From:yyyy-MM-dd}";

    /// <summary>How deep it is cut, and whether it is spread over the categories below its own.</summary>
    public string Cut(GovernmentDirectory directory) =>
        (
            Plant.CategoryId is not { } category ? "agency"
            : directory.Categories.Values.Any(below => below.ParentId == category) ? "category with those below"
            : "category"
        ) + (Plant.Governorate is null ? string.Empty : " and governorate");

    /// <summary>Three of different agencies. The place is that of a complaint that the plan might draw, as deep as chance says: so places
    /// are as likely as people complain of them.</summary>
    /// <param name="options">Its seed is theirs too.</param>
    /// <param name="weights">Of the plan.</param>
    /// <param name="directory">For categories below others.</param>
    /// <param name="any">Also those that nobody could see.</param>
    public static IReadOnlyList<HiddenPlant> Draw(DemoOptions options, DemoWeights weights, GovernmentDirectory directory, bool any)
    {
        var random = new DemoRandom(options.Seed, Draws);
        List<HiddenPlant> plants = [];
        while (plants.Count < 3)
        {
            var kind = random.Of(Enum.GetValues<PlantKind>());
            var (cell, depth) = (weights.Draw(random), random.Between(kind == PlantKind.Volume ? 2 : 1, 3));
            var from = options.Until.AddDays(-random.Between(LatestWeeks * 7, EarliestWeeks * 7));
            var plant = new DemoPlant(
                kind,
                cell.AgencyId,
                depth > 1 ? cell.CategoryId : null,
                depth > 2 ? cell.Governorate : null,
                Factor,
                from,
                null
            );
            var size = SizeOf(plant, options, weights, directory);
            if (plants.TrueForAll(other => other.Plant.AgencyId != plant.AgencyId) && (any || Away(kind, size) >= Visible))
            {
                plants.Add(new HiddenPlant(plant, size));
            }
        }

        return plants;
    }

    /// <summary>The usual chance of what the plant moves.</summary>
    private static double Usual(PlantKind kind) =>
        kind switch
        {
            PlantKind.Late => DemoChances.Late,
            PlantKind.Reopen => DemoChances.Reopens,
            PlantKind.Upheld => DemoChances.Upheld,
            _ => DemoChances.Dissatisfied,
        };

    /// <summary>Whether one who knows place, kind, time and what is usual would have raised it, at the share of one test.</summary>
    public bool IsSeen(PlannedFigures figures, DateOnly last, double alpha)
    {
        var known = figures.Known(last);
        var question = new FigureQuestion(Plant.From!.Value, last, last)
        {
            Filter = new FigureFilter
            {
                Agency = Plant.AgencyId,
                Category = Plant.CategoryId,
                Governorate = Plant.Governorate,
            },
        };
        var counts = figures.Count(question, known).Values.FirstOrDefault() ?? new FigureCounts();
        return Plant.Kind == PlantKind.Volume
            ? CountAlarm.Of(counts.Filed, Size, 1, alpha).Raised
            : CountTails.AtLeastOf(counts.Of(Term).X, counts.Of(Term).N, Usual(Plant.Kind)) <= alpha;
    }

    private static double SizeOf(DemoPlant plant, DemoOptions options, DemoWeights weights, GovernmentDirectory directory)
    {
        var share = weights.Agencies.ShareOf(plant.AgencyId);
        share *= plant.CategoryId is { } top
            ? directory.Categories.Values.Where(c => c.Id == top || c.ParentId == top).Sum(c => weights.Categories.ShareOf(c.Id))
            : 1;
        share *= plant.Governorate is { } governorate ? weights.Governorates.ShareOf(governorate) : 1;

        // The density grows with time: the part until a day is that of its square.
        var first = DateOnly.FromDateTime(options.Start.DateTime);
        var before = (double)(plant.From!.Value.DayNumber - first.DayNumber) / (options.Until.DayNumber - first.DayNumber);
        return options.Complaints * share * (1 - (before * before));
    }

    private static double Away(PlantKind kind, double size)
    {
        if (kind == PlantKind.Volume)
        {
            return (Factor - 1) * Math.Sqrt(size);
        }

        var usual = Usual(kind);
        var odds = usual / (1 - usual) * Factor;
        var n =
            size
            * kind switch
            {
                PlantKind.Rating => AnsweredShare * DemoChances.Rates,
                PlantKind.Reopen => SettledShare,
                _ => AnsweredShare,
            };
        return ((odds / (1 + odds)) - usual) / Math.Sqrt(usual * (1 - usual)) * Math.Sqrt(n);
    }
}
