using Ccs.Infrastructure.Hosting;
using Microsoft.Extensions.Logging;

namespace Ccs.Infrastructure.Proof;

/// <summary>What whoever writes the log works with.</summary>
internal sealed record LogTools(
    LogKeys Keys,
    EventSeals Seals,
    OuterPromise Outer,
    LogBeginning Beginning,
    TimeProvider Clock,
    RunMode Mode,
    ILogger<LogWriter> Logger
);
