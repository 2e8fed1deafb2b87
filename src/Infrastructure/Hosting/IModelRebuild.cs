namespace Ccs.Infrastructure.Hosting;

/// <summary>A read model that knows a quicker way to be made anew than to be shown every event once more in the order of time.</summary>
public interface IModelRebuild
{
    /// <summary>Of the model.</summary>
    string Name { get; }

    /// <summary>Makes it anew from the events that it had read. Others see it as it was until then.</summary>
    /// <returns>False: it had read none, and nothing was done.</returns>
    Task<bool> Run(CancellationToken cancellation);
}
