namespace Ccs.Verify;

/// <summary>What was read isn't what was promised.</summary>
/// <param name="message">What parts from what, in plain words.</param>
internal sealed class NotProvenException(string message) : Exception(message);
