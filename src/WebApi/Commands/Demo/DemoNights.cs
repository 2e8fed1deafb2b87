using Ccs.Infrastructure.Jobs;

namespace Ccs.WebApi.Commands.Demo;

/// <summary>What the clock does at two in the morning.</summary>
internal static class DemoNights
{
    private static readonly string[] Jobs = ["expire", "questions", "deadlines", "close-unanswered"];

    public static DateTimeOffset First(DemoOptions options) => options.Start.AddHours(26);

    /// <param name="jobs">Runs them.</param>
    /// <param name="isIdle">It would find nothing.</param>
    public static async Task Pass(JobRunner jobs, Predicate<string>? isIdle = null)
    {
        foreach (var name in Jobs)
        {
            if (isIdle?.Invoke(name) != true)
            {
                await jobs.Run(name, CancellationToken.None);
            }
        }
    }
}
