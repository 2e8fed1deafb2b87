using System.Globalization;
using Ccs.Domain.Figures.Scores;
using Ccs.Domain.Figures.Signals;

namespace Ccs.Benchmarks.Planted;

/// <summary><c>planted 1001-1040 [plants|any|nothing]</c>: what the figures find of what is hidden, pooled over seeds.</summary>
internal static class PlantedReport
{
    private const int First = 5;

    public static int Run(string[] args)
    {
        if (args is not [_, var seeds, .. var rest] || seeds.Split('-') is not [var from, var to])
        {
            Console.Error.WriteLine("planted <first>-<last seed> [plants|any|nothing]");
            return 2;
        }

        var culture = CultureInfo.InvariantCulture;
        var how = rest is [var word, ..] ? word : "plants";
        int[] all = [.. Enumerable.Range(int.Parse(from, culture), int.Parse(to, culture) - int.Parse(from, culture) + 1)];
        var runs = new PlantedRun[all.Length];
        Parallel.For(
            0,
            all.Length,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            at => runs[at] = PlantedRun.Of(all[at], how)
        );
        Console.WriteLine($"{runs.Length} seeds, {runs.Sum(run => run.Weeks)} weeks, up to {runs.Max(run => run.Tests)} tests a week");
        if (how == "nothing")
        {
            Nothing(runs);
        }
        else
        {
            Signals(runs);
            Ranking(runs);
        }

        return 0;
    }

    private static void Nothing(PlantedRun[] runs)
    {
        var (signals, weeks) = (runs.Sum(run => run.Signals.Count), runs.Sum(run => run.Weeks));
        Console.WriteLine($"false signals: {signals} in {weeks} weeks, {(double)signals / weeks:F3} a week");
        Console.WriteLine(
            "by kind: "
                + string.Join(
                    ", ",
                    runs.SelectMany(run => run.Signals).CountBy(raised => raised.Signal.Kind).Select(kind => $"{kind.Key} {kind.Value}")
                )
        );
        var tied = runs.Count(run => run.Ranking.All(unit => unit.Place.Rank is null or 1 && unit.Place.From is null or 1));
        Console.WriteLine($"everything tied in {tied} of {runs.Length}");
        foreach (var run in runs)
        {
            foreach (var raised in run.Signals)
            {
                Console.WriteLine($"  {run.Seed} {raised.Week:yyyy-MM-dd} {Text(raised.Signal)}");
            }

            foreach (var unit in run.Ranking.Where(unit => unit.Place.Rank > 1).Take(1))
            {
                Console.WriteLine($"  {run.Seed} not tied: {run.Ranking[0].Score.Key} before {unit.Score.Key}");
            }
        }
    }

    private static void Signals(PlantedRun[] runs)
    {
        var (plants, found, seen, seenFound) = (0, 0, 0, 0);
        foreach (var run in runs)
        {
            foreach (var (plant, isSeen) in run.Plants.Zip(run.Seen))
            {
                var of = run.Signals.Count(raised => Match.Of(raised, plant, run.Directory) == Matched.Found);
                (plants, found) = (plants + 1, found + (of > 0 ? 1 : 0));
                (seen, seenFound) = (seen + (isSeen ? 1 : 0), seenFound + (isSeen && of > 0 ? 1 : 0));
                if (of == 0)
                {
                    Console.WriteLine($"  {run.Seed} no signal: {plant}, size {plant.Size:F0}, {(isSeen ? "visible" : "nobody could")}");
                }
            }

            foreach (
                var raised in run.Signals.Where(raised => run.Plants.All(plant => Match.Of(raised, plant, run.Directory) == Matched.No))
            )
            {
                Console.WriteLine($"  {run.Seed} {raised.Week:yyyy-MM-dd} of no plant: {Text(raised.Signal)}");
            }
        }

        var all = runs.Sum(run => run.Signals.Count);
        var right = runs.Sum(run =>
            run.Signals.Count(raised => run.Plants.Any(plant => Match.Of(raised, plant, run.Directory) != Matched.No))
        );
        Console.WriteLine($"signals: precision {Share(right, all)}; recall {Share(found, plants)}");
        Console.WriteLine($"  the bound {Share(seen, plants)}; of those within it {Share(seenFound, seen)} have a signal");
        Each(runs, (run, plant) => run.Signals.Any(raised => Match.Of(raised, plant, run.Directory) == Matched.Found));
    }

    /// <summary>Plants that are found, by kind and by how they are cut.</summary>
    private static void Each(PlantedRun[] runs, Func<PlantedRun, HiddenPlant, bool> isFound)
    {
        var plants = runs.SelectMany(run => run.Plants.Select(plant => (Run: run, Plant: plant, Found: isFound(run, plant)))).ToList();
        foreach (
            var some in plants
                .GroupBy(one => one.Plant.Plant.Kind.ToString())
                .Concat(plants.GroupBy(one => one.Plant.Cut(one.Run.Directory)))
                .OrderBy(some => some.Key, StringComparer.Ordinal)
        )
        {
            Console.WriteLine($"  {some.Key}: {Share(some.Count(one => one.Found), some.Count())}");
        }
    }

    private static void Ranking(PlantedRun[] runs)
    {
        var (named, right, found, plants, inCount, foundByCount) = (0, 0, 0, 0, 0, 0);
        foreach (var run in runs)
        {
            var agencies = run.Plants.Select(plant => plant.Plant.AgencyId).ToHashSet();
            var five = Five(run);
            named += five.Count;
            right += five.Count(unit => agencies.Contains(unit.Score.Key));
            plants += run.Plants.Count;
            found += run.Plants.Count(plant => five.Exists(unit => unit.Score.Key == plant.Plant.AgencyId));
            inCount += run.ByCount.Take(First).Count(agencies.Contains);
            foundByCount += run.Plants.Count(plant => run.ByCount.Take(First).Contains(plant.Plant.AgencyId));
            foreach (var plant in run.Plants.Where(plant => !five.Exists(unit => unit.Score.Key == plant.Plant.AgencyId)))
            {
                var unit = run.Ranking.FirstOrDefault(unit => unit.Score.Key == plant.Plant.AgencyId);
                Console.WriteLine(
                    $"  {run.Seed} not in the first five: {plant}, size {plant.Size:F0}: place {run.Ranking.ToList().IndexOf(unit!) + 1}, "
                        + $"burden {unit?.Score.Burden.Value:F1}, at least {unit?.Score.Burden.Low:F1}"
                );
            }

            foreach (var unit in five.Where(unit => !agencies.Contains(unit.Score.Key)))
            {
                var terms = string.Join(", ", unit.Score.Terms.Select(term => $"{term.Name} {term.Excess:F1}±{term.Sd:F1}"));
                Console.WriteLine(
                    $"  {run.Seed} in the first five without a plant: {unit.Score.Key}, at least {unit.Score.Burden.Low:F1}: {terms}"
                );
            }
        }

        Console.WriteLine($"first five: precision {Share(right, named)}; recall {Share(found, plants)}");
        Each(runs, (run, plant) => Five(run).Exists(unit => unit.Score.Key == plant.Plant.AgencyId));
        var listed = runs.Sum(run =>
            run.Plants.Count(plant => run.Ranking.Take(First).Any(unit => unit.Score.Key == plant.Plant.AgencyId))
        );
        Console.WriteLine($"  in the first five rows, called weak or not: {Share(listed, plants)}");
        Console.WriteLine(
            $"five with most complaints: precision {Share(inCount, First * runs.Length)}; recall {Share(foundByCount, plants)}"
        );
    }

    /// <summary>As far as they are called weak.</summary>
    private static List<Weakness> Five(PlantedRun run) =>
        [.. run.Ranking.Take(First).Where(unit => unit.Place.Rank is not null && unit.Score.Burden.Low > 0)];

    private static string Text(Signal signal) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{signal.Kind} {signal.Key}: {signal.Observed:G4}, usual {signal.Expected:G4}, p {signal.P:E1}"
        );

    private static string Share(int x, int n) =>
        string.Create(CultureInfo.InvariantCulture, $"{(n == 0 ? 0 : (double)x / n):F3} ({x} of {n})");
}
