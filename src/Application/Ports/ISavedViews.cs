using Ccs.Application.Cases.Views;

namespace Ccs.Application.Ports;

/// <summary>Views of the queue that accounts keep for themselves.</summary>
public interface ISavedViews
{
    /// <summary>At most so many for each account.</summary>
    const int Most = 20;

    Task<IReadOnlyList<SavedView>> Of(string staffId, CancellationToken cancellation);

    /// <summary>Stored with the commit.</summary>
    void Store(SavedView view);

    /// <summary>Removed with the commit.</summary>
    void Remove(Guid viewId);
}
