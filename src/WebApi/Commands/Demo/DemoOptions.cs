using System.Globalization;
using Ccs.Domain.Time;

namespace Ccs.WebApi.Commands.Demo;

/// <param name="Complaints">How many.</param>
/// <param name="Seed">Of all that is random.</param>
/// <param name="Until">The last day of the 18 months.</param>
internal sealed record DemoOptions(int Complaints, int Seed, DateOnly Until)
{
    private const int Most = 200_000;
    private const int Months = 18;

    /// <summary>Midnight in the Region.</summary>
    public DateTimeOffset Start => new(Until.AddMonths(-Months).ToDateTime(TimeOnly.MinValue), WorkingCalendar.Offset);

    public DateTimeOffset End => new(Until.ToDateTime(TimeOnly.MinValue), WorkingCalendar.Offset);

    /// <returns>Null where the arguments make no sense.</returns>
    public static DemoOptions? Parse(string[] args, TimeProvider clock)
    {
        var today = WorkingCalendar.DayOf(clock.GetUtcNow());
        var culture = CultureInfo.InvariantCulture;
        var (complaints, seed, until) = (0, 1, today);
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : string.Empty;
            var understood = args[i] switch
            {
                "--complaints" => int.TryParse(value, NumberStyles.None, culture, out complaints),
                "--seed" => int.TryParse(value, NumberStyles.AllowLeadingSign, culture, out seed),
                "--until" => DateOnly.TryParseExact(value, "yyyy-MM-dd", culture, DateTimeStyles.None, out until),
                _ => false,
            };
            if (!understood)
            {
                return null;
            }
        }

        return complaints is > 0 and <= Most && until <= today ? new DemoOptions(complaints, seed, until) : null;
    }
}
