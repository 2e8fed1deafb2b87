using Ccs.Infrastructure.Hosting;
using Ccs.Infrastructure.Jobs;

namespace Ccs.WebApi.Commands.Demo;

/// <summary>Lets 18 months pass in their order: what people do, when they do it, and the jobs of every night.</summary>
internal sealed class DemoWorld(DemoOptions options, DemoCast cast, IServiceProvider services, MovableClock clock)
{
    private readonly PriorityQueue<Func<Task>, (DateTimeOffset At, long Order)> _agenda = new();
    private long _order;

    public async Task<DemoCounts> Play(Action<int, DateTimeOffset> tell)
    {
        var desk = new DemoDesk(services);
        for (var night = DemoNights.First(options); night < options.End; night = night.AddDays(1))
        {
            At(night, Night);
        }

        var filed = 0;
        foreach (var planned in cast.Schedule.Filings())
        {
            var random = new DemoRandom(options.Seed, planned.Number);
            var complaint = new DemoComplaint(planned, random, cast, desk, clock, At);
            At(
                planned.At,
                async () =>
                {
                    await complaint.File();
                    if (++filed % 100 == 0)
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
        tell(filed, options.End);
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
        await DemoNights.Pass(scope.ServiceProvider.GetRequiredService<JobRunner>());
    }
}
