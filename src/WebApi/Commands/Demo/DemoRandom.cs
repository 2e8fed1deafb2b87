using System.Diagnostics.CodeAnalysis;

namespace Ccs.WebApi.Commands.Demo;

/// <summary>Made-up chance: the same for the same seed. Each complaint has its own,
/// so that one more draw in one changes no other.</summary>
[SuppressMessage("Security", "CA5394:Do not use insecure randomness", Justification = "Made-up data.")]
[SuppressMessage("ApiDesign", "RS0030:Do not use banned APIs", Justification = "Made-up data from a seeded generator.")]
internal sealed class DemoRandom(int seed, int complaint)
{
    private readonly Random _random = new(unchecked((seed * 1_000_003) + complaint));

    public bool Chance(double share) => _random.NextDouble() < share;

    /// <summary>From <paramref name="least"/> up to and with <paramref name="most"/>.</summary>
    public int Between(int least, int most) => _random.Next(least, most + 1);

    public T Of<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    /// <summary>Skewed to the short end, as waits are.</summary>
    public TimeSpan Wait(TimeSpan usual) => usual * (0.2 + (-Math.Log(1 - _random.NextDouble())));

    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        _random.NextBytes(bytes);
        return bytes;
    }
}
