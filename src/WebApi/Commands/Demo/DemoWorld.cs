using Ccs.Application.Ports;
using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Jobs;

namespace Ccs.WebApi.Commands.Demo;

/// <summary>Lets 18 months pass in their order: what people do, when they do it, and the jobs of every night.</summary>
internal sealed class DemoWorld(DemoOptions options, IServiceProvider services, MovableClock clock)
{
    private static readonly string[] NightlyJobs = ["expire", "questions", "deadlines", "close-unanswered"];

    private readonly PriorityQueue<Func<Task>, (DateTimeOffset At, long Order)> _agenda = new();
    private long _order;

    public async Task<DemoCounts> Play(Action<int, DateTimeOffset> tell)
    {
        await using var scope = services.CreateAsyncScope();
        var directory = await scope.ServiceProvider.GetRequiredService<IDirectory>().Get(CancellationToken.None);
        var people = new DemoPeople(directory);
        var desk = new DemoDesk(services);
        for (var night = options.Start.AddHours(26); night < options.End; night = night.AddDays(1))
        {
            At(night, Night);
        }

        var span = options.End - options.Start;
        for (var number = 1; number <= options.Complaints; number++)
        {
            var random = new DemoRandom(options.Seed, number);
            var complaint = new DemoComplaint(number, random, people, desk, clock, At);
            var filed = number;

            // More and more people know of it: the density grows over the months.
            At(
                options.Start + (span * Math.Sqrt((number - 0.5) / options.Complaints)),
                async () =>
                {
                    await complaint.File();
                    if (filed % 100 == 0 || filed == options.Complaints)
                    {
                        tell(filed, clock.GetUtcNow());
                    }
                }
            );
        }

        while (_agenda.TryDequeue(out var step, out var when))
        {
            clock.HoldAt(when.At);
            await step();
        }

        clock.HoldAt(options.End);
        return desk.Counts;
    }

    private void At(DateTimeOffset when, Func<Task> step)
    {
        if (when < options.End)
        {
            _agenda.Enqueue(step, (when, _order++));
        }
    }

    private async Task Night()
    {
        // A stream of chance of its own, by the day: the jobs' draws depend on nothing else.
        SeededSecrets.Use(new DemoRandom(options.Seed, -(int)(clock.GetUtcNow() - options.Start).TotalDays));
        await using var scope = services.CreateAsyncScope();
        var jobs = scope.ServiceProvider.GetRequiredService<JobRunner>();
        foreach (var name in NightlyJobs)
        {
            await jobs.Run(name, CancellationToken.None);
        }
    }
}
