using Ccs.Infrastructure.Bulk;
using Ccs.Infrastructure.Jobs;

namespace Ccs.WebApi.Commands.Demo;

/// <summary>Lets one complaint live its 18 months by itself: what people do with it, and the nights on which the jobs find it.</summary>
internal sealed class DemoLife(DemoOptions options, DemoCast cast, IServiceProvider services)
{
    // Beside the streams of chance of the complaints themselves.
    private const long Nights = 1L << 56;

    private readonly DemoDesk _desk = new(services);
    private readonly JobRunner _jobs = services.GetRequiredService<JobRunner>();

    /// <param name="planned">The filing.</param>
    /// <param name="count">Its place among the case numbers.</param>
    public async Task<HeldComplaint> Live(Planning.PlannedFiling planned, long count)
    {
        var held = new HeldComplaint(count);
        held.TakeInHand();
        var agenda = new PriorityQueue<Func<Task>, (DateTimeOffset At, long Order)>();
        var order = 0L;
        var random = new DemoRandom(options.Seed, planned.Number);
        At(planned.At, new DemoComplaint(planned, random, cast, _desk, held.Clock, At).File);
        var chance = new DemoRandom(options.Seed, Nights + planned.Number);
        var night = NightAfter(planned.At);
        while (agenda.Count > 0 || (night < options.End && !held.Rests))
        {
            if (agenda.TryPeek(out var step, out var when) && when.At < night)
            {
                agenda.Dequeue();
                held.Clock.HoldAt(when.At);
                await step();
                continue;
            }

            held.Clock.HoldAt(night);
            SeededSecrets.Use(chance);
            await DemoNights.Pass(_jobs, job => !held.IsDueFor(job));
            night = night.AddDays(1);
        }

        return held;

        void At(DateTimeOffset at, Func<Task> step)
        {
            if (at < options.End)
            {
                agenda.Enqueue(step, (at, order++));
            }
        }
    }

    private DateTimeOffset NightAfter(DateTimeOffset at)
    {
        var first = DemoNights.First(options);
        return at <= first ? first : first.AddDays(Math.Ceiling((at - first).TotalDays));
    }
}
