namespace Ccs.Infrastructure.Hosting;

/// <param name="Alone"><c>Ccs:SingleNode</c>: no other program serves the same database.</param>
public sealed record Nodes(bool Alone);
