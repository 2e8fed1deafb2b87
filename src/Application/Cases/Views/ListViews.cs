using Ccs.Application.Ports;
using MediatR;

namespace Ccs.Application.Cases.Views;

/// <summary>The views that the caller keeps, in the order in which they were saved.</summary>
public sealed record ListViews : IRequest<IReadOnlyList<SavedView>>;

internal sealed class ListViewsHandler(ICurrentActor current, ISavedViews views, IDirectory directory)
    : IRequestHandler<ListViews, IReadOnlyList<SavedView>>
{
    public async Task<IReadOnlyList<SavedView>> Handle(ListViews query, CancellationToken cancellationToken) =>
        await views.Of(CaseScope.Of(current.Actor, await directory.Get(cancellationToken)).StaffId, cancellationToken);
}
