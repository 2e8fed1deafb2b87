using System.Collections.Concurrent;
using System.Diagnostics;

namespace Ccs.Benchmarks.Insights;

/// <summary>How long four callers wait for reports: two analysts and two officers of the centre, each on a connection.</summary>
internal sealed class FigureWaits(FigurePast past)
{
    private const int Calls = 15;
    private const int Seed = 20_261_130;
    private const string Yardstick = "select count(*) from ccs.figure_charge";

    private static readonly string[] Users = ["analyst", "analyst", "centre", "centre"];

    /// <param name="program">That is asked.</param>
    /// <param name="questions">What.</param>
    public async Task Measure(Contestant program, FigureQuestions questions)
    {
        List<HttpClient> clients = [];
        foreach (var user in Users)
        {
            clients.Add(Callers.Client(program.Address));
            await clients[^1].SignIn(user, Contestant.Password);
        }

        var first = Stopwatch.GetTimestamp();
        (await clients[0].GetAsync(new Uri("/api/v1/insights/heat", UriKind.Relative))).EnsureSuccessStatusCode().Dispose();
        Console.WriteLine(
            $"the first question, which reads the columns: {Stopwatch.GetElapsedTime(first).TotalSeconds:F1} s; "
                + $"resident {program.ResidentMegabytes} MB; counting the rows of charges by one connection: {await Rows():F0} ms"
        );
        foreach (var isPast in new[] { false, true })
        {
            foreach (var report in FigureQuestions.Reports)
            {
                await Measure(program, clients, questions, report, isPast);
            }
        }

        Console.WriteLine($"counting the rows of charges by one connection: {await Rows():F0} ms");
        clients.ForEach(client => client.Dispose());
    }

    private static async Task Measure(Contestant program, List<HttpClient> clients, FigureQuestions questions, string report, bool isPast)
    {
        var waits = new ConcurrentBag<(double Milliseconds, string User, string Address)>();
        var cpu = program.ProgramCpu;
        await Task.WhenAll(clients.Select((client, at) => Task.Run(() => Ask(client, at))));
        var sorted = waits.OrderBy(wait => wait.Milliseconds).ToArray();
        Console.WriteLine(
            $"{report}{(isPast ? " known=" : string.Empty)}: p50 {At(0.5).Milliseconds:F0} ms, p95 {At(0.95).Milliseconds:F0} ms, "
                + $"{(program.ProgramCpu - cpu).TotalMilliseconds / sorted.Length:F0} ms of the program's CPU each; the longest "
                + $"{sorted[^1].Milliseconds:F0} ms: {sorted[^1].User} {sorted[^1].Address}"
        );

        (double Milliseconds, string User, string Address) At(double share) => sorted[(int)(sorted.Length * share)];

        async Task Ask(HttpClient client, int caller)
        {
            var random = new Random(Seed + caller);
            for (var call = 0; call < Calls; call++)
            {
                var address = questions.Address(report, random, isPast);
                var since = Stopwatch.GetTimestamp();
                using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
                waits.Add((Stopwatch.GetElapsedTime(since).TotalMilliseconds, Users[caller], address));
                if (!answer.IsSuccessStatusCode)
                {
                    throw new InvalidOperationException($"{address}: {await answer.Content.ReadAsStringAsync()}");
                }
            }
        }
    }

    /// <returns>Milliseconds, the median.</returns>
    private async Task<double> Rows()
    {
        List<double> times = [];
        for (var time = 0; time < 5; time++)
        {
            var since = Stopwatch.GetTimestamp();
            await past.Ask<long>(Yardstick);
            times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        }

        return times.Order().ElementAt(times.Count / 2);
    }
}
