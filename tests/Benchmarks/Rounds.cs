using Ccs.TestKit;

namespace Ccs.Benchmarks;

/// <summary>
/// Filings beside the yardstick, lifecycles, looks and memory; where two programs are compared, they take turns within each round.
/// </summary>
internal sealed class Rounds(TimeSpan time)
{
    private const int Count = 3;

    public static async Task Run(TestPostgres postgres, IReadOnlyList<Setting> settings, TimeSpan time)
    {
        Console.WriteLine($"{Environment.ProcessorCount} processors, {Callers.Connections} connections, {time.TotalSeconds} s each");
        var contestants = new List<Contestant>();
        try
        {
            foreach (var setting in settings)
            {
                setting.Introduce();
                contestants.Add(await Contestant.Start(setting, postgres));
            }

            await new Rounds(time).All([.. contestants.Select(contestant => (contestant, new Report(contestant.Setting)))]);
        }
        finally
        {
            foreach (var contestant in contestants)
            {
                await contestant.DisposeAsync();
            }
        }
    }

    /// <summary>Nothing but looks at a complaint.</summary>
    public static async Task Looks(TestPostgres postgres, TimeSpan time)
    {
        await using var contestant = await Contestant.Start(Setting.AsItIs, postgres);
        await new Rounds(time).Looks(contestant, new Report(contestant.Setting));
    }

    private async Task All(IReadOnlyList<(Contestant Contestant, Report Report)> contest)
    {
        await Filings(contest);
        await Lifecycles(contest);
        foreach (var (contestant, report) in contest)
        {
            await Looks(contestant, report);

            // A busy hour of a country: 1.35 million complaints a year, ten times the mean of an office hour, ten looks for each filing.
            var before = contestant.ResidentMegabytes;
            await contestant.Measure(() => Callers.Times(6_500, contestant.Citizens.File));
            await Callers.Times(65_000, contestant.Look);
            report.Memory(before, contestant.ResidentMegabytes);
        }

        foreach (var (_, report) in contest)
        {
            report.Write();
        }
    }

    private async Task Filings(IReadOnlyList<(Contestant Contestant, Report Report)> contest)
    {
        foreach (var (contestant, report) in contest)
        {
            report.Warm("filings", await WarmUp(() => File(contestant)));
        }

        var pgbench = new PgBench(contest[0].Contestant.Database);
        await pgbench.Prepare();
        for (var number = 1; number <= Count; number++)
        {
            var rounds = new List<(Report Report, Round Round)>();
            foreach (var (contestant, report) in InTurn(contest, number))
            {
                rounds.Add((report, await File(contestant)));
            }

            var rows = await pgbench.Run((int)time.TotalSeconds);
            foreach (var (report, round) in rounds)
            {
                report.Filings(number, round, rows);
            }
        }
    }

    private async Task Lifecycles(IReadOnlyList<(Contestant Contestant, Report Report)> contest)
    {
        foreach (var (contestant, report) in contest)
        {
            report.Warm("lifecycles", await WarmUp(() => Live(contestant)));
        }

        for (var number = 1; number <= Count; number++)
        {
            foreach (var (contestant, report) in InTurn(contest, number))
            {
                report.Lifecycles(number, await Live(contestant));
            }
        }
    }

    /// <summary>At a complaint, and at the same bytes that nobody has to look up.</summary>
    private async Task Looks(Contestant contestant, Report report)
    {
        await contestant.FileWhatIsLookedAt();
        await using var bytes = await StaticAnswer.Start(await contestant.WhatIsSeen());
        await Callers.For(time, contestant.Look);
        await Callers.For(time, bytes.Ask);
        for (var number = 1; number <= Count; number++)
        {
            report.Tracking(await Callers.For(time, contestant.Look), await Callers.For(time, bytes.Ask));
        }
    }

    private Task<Round> File(Contestant contestant) => contestant.Measure(() => Callers.For(time, contestant.Citizens.File));

    private Task<Round> Live(Contestant contestant) => contestant.Measure(() => contestant.Lifecycles.For(time));

    /// <returns>What was sustained in each round until two agreed, or it was enough.</returns>
    private static async Task<IReadOnlyList<double>> WarmUp(Func<Task<Round>> round)
    {
        var rounds = new List<double>();
        while (rounds.Count < Warmth.MostRounds && !Warmth.Reached(rounds))
        {
            rounds.Add((await round()).Sustained);
        }

        return rounds;
    }

    /// <summary>Who was first is last in the next round.</summary>
    private static IEnumerable<T> InTurn<T>(IReadOnlyList<T> contest, int number) => number % 2 == 1 ? contest : contest.Reverse();
}
