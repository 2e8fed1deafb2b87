namespace Ccs.Infrastructure.Hosting;

/// <summary>What this process may do, by its environment and its command.</summary>
/// <param name="Development">The mailbox, the movable clock, keys made at first start.</param>
/// <param name="LaysSchema">In Production only the command that is there for it: a node that starts must not lock tables.</param>
/// <param name="RunsClock">Whether it runs what the clock starts; a command that plays with time does not.</param>
public sealed record RunMode(bool Development, bool LaysSchema, bool RunsClock);
