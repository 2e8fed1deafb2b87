using Ccs.Application.Cases.Views;
using Ccs.Application.Ports;
using Marten;

namespace Ccs.Infrastructure.Storage;

/// <summary>Views that accounts keep for themselves.</summary>
internal sealed class MartenSavedViews(IDocumentSession session) : ISavedViews
{
    public Task<IReadOnlyList<SavedView>> Of(string staffId, CancellationToken cancellation) =>
        session.Query<SavedView>().Where(view => view.StaffId == staffId).OrderBy(view => view.Id).ToListAsync(cancellation);

    public void Store(SavedView view) => session.Store(view);

    public void Remove(Guid viewId) => session.Delete<SavedView>(viewId);
}
