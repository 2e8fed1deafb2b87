using System.Globalization;
using Ccs.Domain.Time;
using Ccs.WebApi.Commands.Demo.Planning;

namespace Ccs.WebApi.Commands.Demo;

/// <param name="Complaints">How many, without what is planted.</param>
/// <param name="Seed">Of all that is random.</param>
/// <param name="Until">The last day of the 18 months.</param>
internal sealed record DemoOptions(int Complaints, int Seed, DateOnly Until)
{
    private const int MostByCommands = 200_000;
    private const int MostInBulk = 5_000_000;
    private const int Months = 18;

    public IReadOnlyList<DemoPlant> Plants { get; init; } = [];

    /// <summary>Written at once instead of by commands.</summary>
    public bool Bulk { get; init; }

    /// <summary>Midnight in the Region.</summary>
    public DateTimeOffset Start => new(Until.AddMonths(-Months).ToDateTime(TimeOnly.MinValue), WorkingCalendar.Offset);

    public DateTimeOffset End => new(Until.ToDateTime(TimeOnly.MinValue), WorkingCalendar.Offset);

    /// <returns>The options, or what is wrong with the arguments; neither where only the usage helps.</returns>
    public static (DemoOptions? Options, string? Wrong) Parse(string[] args, TimeProvider clock)
    {
        var today = WorkingCalendar.DayOf(clock.GetUtcNow());
        var culture = CultureInfo.InvariantCulture;
        var (complaints, seed, until, bulk) = (0, 1, today, false);
        var plants = new List<DemoPlant>();
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--bulk")
            {
                bulk = true;
                continue;
            }

            var (name, value) = (args[i], i + 1 < args.Length ? args[++i] : string.Empty);
            if (name == "--plant")
            {
                var (plant, wrong) = PlantText.Read(value);
                if (plant is null)
                {
                    return (null, $"--plant {value}: {wrong}");
                }

                plants.Add(plant);
                continue;
            }

            var understood = name switch
            {
                "--complaints" => int.TryParse(value, NumberStyles.None, culture, out complaints),
                "--seed" => int.TryParse(value, NumberStyles.AllowLeadingSign, culture, out seed),
                "--until" => DateOnly.TryParseExact(value, "yyyy-MM-dd", culture, DateTimeStyles.None, out until),
                _ => false,
            };
            if (!understood)
            {
                return (null, null);
            }
        }

        var most = bulk ? MostInBulk : MostByCommands;
        return complaints < 1 || complaints > most || until > today
            ? (null, null)
            : (new DemoOptions(complaints, seed, until) { Plants = plants, Bulk = bulk }, null);
    }
}
