using Ccs.Application.Ports;

namespace Ccs.Infrastructure.Gateways;

/// <summary>
/// After some failures in a row a route is left alone for a while, and what would have gone by it fails at once with the reason of the last
/// one; then one message tries it again. So a server that says nothing costs one wait and not one for every message.
/// </summary>
/// <param name="clock">For durations.</param>
/// <param name="name">Of the route, as operators know it.</param>
public sealed class RouteBreaker(TimeProvider clock, string name)
{
    /// <summary>Failures in a row.</summary>
    private const int Most = 5;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private int _failures;
    private long _failedAt;
    private string _reason = string.Empty;

    public string Name { get; } = name;

    /// <summary>The last failures were too many; null where all is well.</summary>
    public string? Trouble
    {
        get
        {
            lock (_lock)
            {
                return _failures >= Most ? _reason : null;
            }
        }
    }

    /// <summary>Whoever is let in says afterwards how it went.</summary>
    /// <exception cref="GatewayException">The route is left alone at this moment.</exception>
    public void Enter()
    {
        lock (_lock)
        {
            if (_failures < Most)
            {
                return;
            }

            if (clock.GetElapsedTime(_failedAt) < Pause)
            {
                throw new GatewayException(_reason);
            }

            // This one tries it; the others wait for what becomes of it.
            _failedAt = clock.GetTimestamp();
        }
    }

    public void Succeeded()
    {
        lock (_lock)
        {
            _failures = 0;
        }
    }

    /// <param name="reason">The provider's words or code, without the address.</param>
    public void Failed(string reason)
    {
        lock (_lock)
        {
            _failures++;
            _failedAt = clock.GetTimestamp();
            _reason = reason;
        }
    }
}
