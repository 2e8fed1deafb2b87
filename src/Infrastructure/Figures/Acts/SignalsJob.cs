using Ccs.Application.Figures.Signals;
using Ccs.Application.Ports;
using Ccs.Infrastructure.Jobs;

namespace Ccs.Infrastructure.Figures.Acts;

/// <summary>The tests of the week that is over.</summary>
internal sealed class SignalsJob(ICommandRunner runner) : IClockJob
{
    public Task<int> Run(CancellationToken cancellation) => runner.Run("signals", new ScreenWeek(), cancellation);
}
