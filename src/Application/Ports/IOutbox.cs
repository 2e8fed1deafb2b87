using Ccs.Domain.Shared;

namespace Ccs.Application.Ports;

/// <summary>
/// Messages for reactions. They are stored with the commit and delivered after it, at least once; a command that does not commit sends
/// nothing. They carry ids only: a stored message must not hold personal data.
/// </summary>
public interface IOutbox
{
    void Publish(object message);
}

/// <summary>The door through which jobs and reactions change complaints:
/// the same commands as everybody's, each in a scope of its own.</summary>
public interface ICommandRunner
{
    /// <param name="job">Named in the history as the actor.</param>
    /// <param name="command">A command; it must be idempotent, since jobs and reactions run at least once.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<TResult> Run<TResult>(string job, Pipeline.ICommand<TResult> command, CancellationToken cancellation);

    /// <summary>The same for what somebody has asked for, and what is done after their call: they are the actor, with the rights that they
    /// have now.</summary>
    Task<TResult> RunAs<TResult>(Actor actor, Pipeline.ICommand<TResult> command, CancellationToken cancellation);
}
