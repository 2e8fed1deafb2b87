namespace Ccs.Benchmarks.Insights;

/// <summary>Addresses of reports with random windows and filters.</summary>
/// <param name="past">With names to ask about.</param>
/// <param name="today">The last day of it.</param>
internal sealed class FigureQuestions(PastNames past, DateOnly today)
{
    private static readonly string[] Dimensions = ["agency", "service", "category", "governorate", "kind", "language", "channel"];
    private static readonly string[] Ranked = ["agency", "service", "category", "governorate"];
    private static readonly string[] Measures = ["filed", "late", "reopened", "overturned", "dissatisfied", "rated", "upheld", "returned"];
    private static readonly string[] Intervals = ["day", "week", "month"];
    private static readonly int[] Lengths = [28, 91, 182, 365, 540];

    public static readonly IReadOnlyList<string> Reports =
    [
        "weaknesses",
        "times",
        "cases",
        "trend",
        "heat",
        "funnel",
        "flow",
        "ageing",
        "signals",
        "measures",
        "silence",
    ];

    /// <param name="report">Which.</param>
    /// <param name="random">Of the caller.</param>
    /// <param name="isPast">As known on a day of the past.</param>
    public string Address(string report, Random random, bool isPast)
    {
        var known = isPast ? today.AddDays(-random.Next(1, 365)) : today;
        List<string> query = [.. Own(report, random)];
        if (isPast)
        {
            query.Add($"known={known:yyyy-MM-dd}");
        }

        if (report is not ("signals" or "measures"))
        {
            query.AddRange(Filters(random));
        }

        // Of the window each third is left to the program.
        if (report is not ("signals" or "measures" or "ageing") && random.Next(3) > 0)
        {
            var to = known.AddDays(-random.Next(0, 60));
            query.Add($"from={to.AddDays(1 - One(Lengths, random)):yyyy-MM-dd}&to={to:yyyy-MM-dd}");
        }

        return $"/api/v1/insights/{report}?{string.Join('&', query)}";
    }

    private static IEnumerable<string> Own(string report, Random random) =>
        report switch
        {
            "weaknesses" => [$"by={One(Ranked, random)}"],
            "times" or "ageing" => [$"by={One(Dimensions, random)}"],
            "cases" => [$"term={One(Measures, random)}&hits=true"],
            "trend" => [$"measure={One(Measures, random)}&by={One(Ranked, random)}&interval={One(Intervals, random)}"],
            "heat" => [Heat(random)],
            "funnel" => [$"measure={One(Measures[1..], random)}&by={One(Ranked, random)}"],
            _ => [],
        };

    private static string Heat(Random random)
    {
        var by = One(Ranked, random);
        return $"measure={One(Measures, random)}&by={by}&across={One([.. Dimensions.Where(other => other != by)], random)}";
    }

    /// <summary>None, one or two.</summary>
    private IEnumerable<string> Filters(Random random)
    {
        string[] all =
        [
            $"category={One(past.Categories, random)}",
            $"governorate={One(past.Governorates, random)}",
            $"language={One(["ckb", "ar", "en"], random)}",
            $"channel={One(["online", "assisted"], random)}",
            $"severity={random.Next(1, 5)}",
            $"agency={One(past.Agencies, random)}",
        ];
        random.Shuffle(all);
        return all.Take(random.Next(3));
    }

    private static T One<T>(IReadOnlyList<T> all, Random random) => all[random.Next(all.Count)];
}

/// <param name="Agencies">That are charged.</param>
/// <param name="Categories">In use.</param>
/// <param name="Governorates">In use.</param>
internal sealed record PastNames(string[] Agencies, string[] Categories, string[] Governorates);
