using Ccs.TestKit;

namespace Ccs.Benchmarks.Insights;

/// <summary>
/// The figures over many complaints: the loader that writes some, the projection that counts them, alone and while others file, a rebuild,
/// and every report asked by four callers, when the rows are many.
/// </summary>
internal sealed class FigureBenchmark(TestPostgres postgres, Setting setting, Home home, int lived)
{
    private const int Lived = 20_000;
    private const int FewLived = 5_000;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Filing = TimeSpan.FromSeconds(20);

    private readonly FigurePast _past = new(home.Database);

    /// <summary>Settings that are compared have a database each, and take turns with each step.</summary>
    /// <param name="postgres">The server.</param>
    /// <param name="settings">That are compared.</param>
    /// <param name="complaints">Whose rows are asked about.</param>
    /// <param name="onlyReports">Neither lag nor rebuild, and more copies of fewer complaints.</param>
    public static async Task Run(TestPostgres postgres, IReadOnlyList<Setting> settings, int complaints, bool onlyReports)
    {
        var lived = onlyReports ? FewLived : Lived;
        Console.WriteLine($"{Environment.ProcessorCount} processors, {lived} complaints lived, rows of {complaints} asked");
        List<FigureBenchmark> all = [];
        foreach (var setting in settings)
        {
            setting.Introduce();
            all.Add(new FigureBenchmark(postgres, setting, await Home.New(postgres), lived));
        }

        foreach (
            var step in new Func<FigureBenchmark, Task>[]
            {
                one => one.Load(),
                one => one.Count(onlyReports),
                one => onlyReports ? Task.CompletedTask : one.Rebuild(),
                one => one._past.Multiply(complaints / lived),
                one => one.Ask(),
            }
        )
        {
            foreach (var one in all)
            {
                await step(one);
            }
        }
    }

    private async Task Load() =>
        await Measure(
            "loader, complaints",
            () => CpuTime.OfChildren,
            async () =>
            {
                Console.WriteLine(await Command("demo", "--bulk", "--complaints", $"{lived}", "--seed", "8"));
                return lived;
            }
        );

    /// <summary>All that the loader wrote, by a program that does nothing else; then what others file meanwhile.</summary>
    private async Task Count(bool alone)
    {
        await using var program = await Contestant.Start(setting, postgres, home);
        await Measure("projection alone, events", () => program.ProgramCpu, CaughtUp);
        if (alone)
        {
            return;
        }

        await program.Measure(() => Callers.For(Filing / 4, program.Citizens.File));
        var lag = new FigureLag(_past);
        await Measure(
            "projection while others file, events",
            () => program.ProgramCpu,
            async () =>
            {
                var before = await _past.Ask<long>(FigurePast.Happened);
                await lag.While(() => Callers.For(Filing, program.Citizens.File));
                return await CaughtUp() - before;
            }
        );
        Console.WriteLine(lag.Text);
    }

    /// <summary>Of the figures alone, with the start of the program, and beside it a start that does nothing.</summary>
    private async Task Rebuild()
    {
        await Measure("a start that does nothing", () => CpuTime.OfChildren, () => Command("db-assert").ContinueWith(_ => 1L));
        await Measure(
            "rebuild of the figures with its start, events",
            () => CpuTime.OfChildren,
            async () =>
            {
                Console.WriteLine(await Command("projections", "rebuild", "Figures"));
                return await _past.Ask<long>(FigurePast.Happened);
            }
        );
    }

    private async Task Ask()
    {
        var rows = await _past.Ask<long>("select count(*) from ccs.figure_charge");
        var names = new PastNames(await _past.Names("agency"), await _past.Names("category"), await _past.Names("governorate"));
        await using var program = await Contestant.Start(setting, postgres, home);
        Console.WriteLine($"{rows} rows of charges; resident {program.ResidentMegabytes} MB before anything is asked");
        var report = new FigureWaits(_past);
        var questions = new FigureQuestions(names, DateOnly.FromDateTime(DateTime.UtcNow));
        await report.Measure(program, questions);
        Console.WriteLine($"resident {program.ResidentMegabytes} MB after all of it");
    }

    /// <returns>Until which event.</returns>
    private async Task<long> CaughtUp()
    {
        var happened = await _past.Ask<long>(FigurePast.Happened);
        while (await _past.Ask<long>(FigurePast.Counted) < happened)
        {
            await Task.Delay(Look);
        }

        return happened;
    }

    private Task<FigureWork> Measure(string name, Func<TimeSpan> program, Func<Task<long>> work) =>
        FigureWork.Of($"{setting.Name}: {name}", program, postgres, work);

    private async Task<string> Command(params string[] arguments)
    {
        var (exit, output) = await CcsProgram.Command(setting.On(Contestant.Settings(home)), arguments);
        return exit == 0
            ? output.Split('\n').LastOrDefault(line => line.Contains(" in ", StringComparison.Ordinal)) ?? string.Empty
            : throw new InvalidOperationException(output);
    }
}
