using Microsoft.Extensions.Logging;

namespace Ccs.Infrastructure.Proof;

/// <summary>What whoever writes the log works with.</summary>
internal sealed record LogTools(
    LogKeys Keys,
    EventSeals Seals,
    OuterPromise Outer,
    LogBeginning Beginning,
    TimeProvider Clock,
    ILogger<LogWriter> Logger
);
