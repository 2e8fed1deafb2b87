namespace Ccs.Application.Pipeline;

/// <summary>
/// A request by which somebody shows who they are. When it fails, the log says whom they tried to be, keyed, so that tries at one account,
/// or at one complaint, are seen to belong together.
/// </summary>
public interface IAttempt
{
    /// <summary>As typed; null where nothing was.</summary>
    string? Whom { get; }
}
