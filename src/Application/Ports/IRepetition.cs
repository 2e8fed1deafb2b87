using Ccs.Application.Pipeline;

namespace Ccs.Application.Ports;

/// <summary>The same command once more, by the same actor, in a scope of its own:
/// what the scope of the call has read or begun by then plays no part.</summary>
public interface IRepetition
{
    /// <summary>This scope is one of those: who tries again tries no further from within.</summary>
    bool Underway { get; }

    Task<TResult> Again<TResult>(ICommand<TResult> command, CancellationToken cancellation);
}
