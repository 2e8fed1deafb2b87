namespace Ccs.Application.Ports;

/// <summary>Counts that all nodes share, for limits that guard something: what one node granted no other grants again.</summary>
public interface ISharedCounts
{
    /// <summary>Takes some of what may be had in a window of time.</summary>
    /// <param name="key">Of what is limited, and whose it is; kept as a keyed token.</param>
    /// <param name="window">The beginning of the window, UTC.</param>
    /// <param name="wanted">How many.</param>
    /// <param name="most">How many there are in the window.</param>
    /// <param name="cancellation">Of the call.</param>
    /// <returns>How many were got: <paramref name="wanted"/>, or what was left.</returns>
    Task<int> Take(string key, DateTimeOffset window, int wanted, int most, CancellationToken cancellation);
}
