using MediatR;

namespace Ccs.Application.Pipeline;

/// <summary>Changes something. The commit behavior makes one commit after its handler, and none when the handler throws.</summary>
public interface ICommand<out TResult> : IRequest<TResult>;

/// <summary>A request that speaks of one complaint: its id, and nothing else of the request, goes to the log.</summary>
public interface IAboutComplaint
{
    Guid ComplaintId { get; }
}
