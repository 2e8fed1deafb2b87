namespace Ccs.Application.Ports;

/// <summary>
/// What somebody has begun and not sent yet: kept under a random token that only their browser has, sealed with it, and gone when its time
/// is over. No part of any command: it is written at once.
/// </summary>
public interface IDrafts
{
    /// <returns>Null where there is none, or its time is over.</returns>
    Task<string?> Read(string token, CancellationToken cancellation);

    /// <summary>
    /// Writes what <paramref name="change"/> makes of it. Of many at once each waits its turn and is made of what the one before wrote, so
    /// that none is lost; it may be called more than once.
    /// </summary>
    /// <param name="token">Unguessable; nothing of it is kept.</param>
    /// <param name="change">From what is there (null: nothing) to what shall be; null: as it is.</param>
    /// <param name="lifetime">From now, whenever it is written.</param>
    /// <param name="cancellation">Of the call.</param>
    /// <returns>What is there now; null: nothing.</returns>
    /// <exception cref="TooManyException">There is no room for more, for anybody or for the caller's network.</exception>
    /// <exception cref="ChangedMeanwhileException">It was removed each time that it was written.</exception>
    Task<string?> Write(string token, Func<string?, string?> change, TimeSpan lifetime, CancellationToken cancellation);

    /// <summary>Already gone is fine.</summary>
    Task Remove(string token, CancellationToken cancellation);
}
