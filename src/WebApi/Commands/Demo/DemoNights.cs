using Ccs.Infrastructure.Jobs;

namespace Ccs.WebApi.Commands.Demo;

/// <summary>What the clock does at two in the morning.</summary>
internal static class DemoNights
{
    private static readonly string[] Jobs = ["expire", "questions", "deadlines", "close-unanswered"];

    public static DateTimeOffset First(DemoOptions options) => options.Start.AddHours(26);

    public static async Task Pass(JobRunner jobs)
    {
        foreach (var name in Jobs)
        {
            await jobs.Run(name, CancellationToken.None);
        }
    }
}
