namespace Ccs.Infrastructure.Proof;

/// <summary>The log is not as it was promised, or can't be promised: nothing is signed until somebody has looked.</summary>
/// <param name="message">What, and what to do; it names no case.</param>
internal sealed class LogTroubleException(string message) : InvalidOperationException(message);
