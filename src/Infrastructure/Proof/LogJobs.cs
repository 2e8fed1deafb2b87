using Ccs.Infrastructure.Jobs;
using Ccs.Infrastructure.Proof.Witnesses;
using Microsoft.Extensions.Logging;

namespace Ccs.Infrastructure.Proof;

/// <summary>A publication at once.</summary>
internal sealed class LogJob(LogWriter writer) : IClockJob
{
    public async Task<int> Run(CancellationToken cancellation) => await writer.PublishNow(cancellation) ? 1 : 0;
}

/// <summary>What was published, to those who sign beside the log.</summary>
internal sealed class WitnessesJob(WitnessAsking asking) : IClockJob
{
    public Task<int> Run(CancellationToken cancellation) => asking.Run(cancellation);
}

/// <summary>The whole log, from the rows of the events.</summary>
internal sealed class VerifyLogJob(ILogVerification verification, ILogger<VerifyLogJob> logger) : IClockJob
{
    public async Task<int> Run(CancellationToken cancellation)
    {
        var report = await verification.Run(cancellation);
        if (report.Findings.Count > 0)
        {
            logger.LogCritical(
                "The log of events does not hold: {Kinds}. For each of them: -- audit verify",
                string.Join(", ", report.Findings.Select(finding => finding.Kind).Distinct(StringComparer.Ordinal))
            );
        }

        return report.Findings.Count;
    }
}
