using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using MediatR;

namespace Ccs.Application.Cases.Views;

/// <summary>Forgets a view of the caller's. Somebody else's, or none, changes nothing.</summary>
public sealed record RemoveView(Guid ViewId) : ICommand<Unit>;

internal sealed class RemoveViewHandler(ICurrentActor current, ISavedViews views, IDirectory directory) : IRequestHandler<RemoveView, Unit>
{
    public async Task<Unit> Handle(RemoveView command, CancellationToken cancellationToken)
    {
        var owner = CaseScope.Of(current.Actor, await directory.Get(cancellationToken)).StaffId;
        if ((await views.Of(owner, cancellationToken)).Any(view => view.Id == command.ViewId))
        {
            views.Remove(command.ViewId);
        }

        return Unit.Value;
    }
}
