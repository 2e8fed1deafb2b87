using Ccs.Domain.Time;

namespace Ccs.WebApi.Commands.Demo.Planning;

/// <summary>A filing that is to be made.</summary>
/// <param name="Number">From 1; what its chance comes from, together with the seed.</param>
/// <param name="At">When.</param>
/// <param name="Cell">What it is about, whether the citizen names the agency or the centre finds it.</param>
internal sealed record PlannedFiling(int Number, DateTimeOffset At, DemoCell Cell);

/// <summary>
/// Which complaints are filed when, in the order of time. More and more people know of it: the density grows over the months. A plant of
/// volume adds to its cell complaints that are drawn beside the others, or takes some away; all others stay as they are, to the moment.
/// </summary>
internal sealed class DemoSchedule(DemoOptions options, DemoWeights weights, DemoPlants plants)
{
    // Streams of chance beside those of the complaints themselves, which begin at 1.
    private const long Cells = 1L << 40;
    private const long Shadows = 1L << 48;

    public IEnumerable<PlannedFiling> Filings()
    {
        var beyond = options.Complaints;
        for (var number = 1; number <= options.Complaints; number++)
        {
            foreach (var (filing, planted) in Around(number).OrderBy(around => around.Filing.At))
            {
                yield return planted ? filing with { Number = ++beyond } : filing;
            }
        }
    }

    private IEnumerable<(PlannedFiling Filing, bool Planted)> Around(int number)
    {
        var at = At(number - 0.5);
        var random = new DemoRandom(options.Seed, Cells + number);
        var cell = weights.Draw(random);
        if (random.Share() < plants.Volume(cell, WorkingCalendar.DayOf(at)))
        {
            yield return (new PlannedFiling(number, at, cell), false);
        }

        for (var shadow = 1; shadow <= plants.MostShadows; shadow++)
        {
            random = new DemoRandom(options.Seed, (Shadows * shadow) + number);
            var more = weights.Draw(random);
            var later = At(number - 0.5 + (random.Share() / 2));
            if (random.Share() < plants.Volume(more, WorkingCalendar.DayOf(later)) - shadow)
            {
                yield return (new PlannedFiling(number, later, more), true);
            }
        }
    }

    private DateTimeOffset At(double place) => options.Start + ((options.End - options.Start) * Math.Sqrt(place / options.Complaints));
}
