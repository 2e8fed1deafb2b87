using Ccs.Application.Ports;
using MediatR;

namespace Ccs.Application.Pipeline;

/// <summary>Changes something. The commit behavior makes one commit after its handler, and none when the handler throws.</summary>
public interface ICommand<out TResult> : IRequest<TResult>;

/// <summary>
/// Sent by a complainant, who names no version of what they saw. What loses a race against somebody else is therefore tried again
/// (<see cref="RetryBehavior{TRequest,TResult}"/>), whichever door it came in by.
/// </summary>
public interface IComplainantCommand<out TResult> : ICommand<TResult>
{
    /// <summary>What lets the act in, for the record of it.</summary>
    ComplainantDoor Door => ComplainantDoor.ContactAndCode;

    bool IsLostBy(Exception failure) => failure is StaleVersionException;

    /// <summary>It lost every time.</summary>
    TResult NotHeard() => throw new ChangedMeanwhileException();
}

/// <summary>A request that speaks of one complaint: its id, and nothing else of the request, goes to the log.</summary>
public interface IAboutComplaint
{
    Guid ComplaintId { get; }
}
