using Ccs.Application.Ports;
using Ccs.Domain.Agencies;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>A change of the directory, which has one version for all that is in it.</summary>
public abstract class DirectoryChangePage : ChangePage
{
    public GovernmentDirectory Known { get; private set; } = GovernmentDirectory.Empty;

    /// <summary>Whether there is what is to be changed; for something new, what it belongs to.</summary>
    protected virtual bool Exists => true;

    protected override async Task<long?> Load(CancellationToken cancellation)
    {
        (Known, var version) = await HttpContext.RequestServices.GetRequiredService<IDirectory>().Load(cancellation);
        return Exists ? version : null;
    }
}
