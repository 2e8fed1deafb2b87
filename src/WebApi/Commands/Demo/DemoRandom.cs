namespace Ccs.WebApi.Commands.Demo;

/// <summary>
/// Made-up chance: the same for the same seed. Each complaint has its own, so that one more draw in one changes no other. SplitMix64,
/// which the platform's generator does not replace: the first numbers of neighbouring seeds must not resemble each other, or cells would
/// seem to belong together.
/// </summary>
internal sealed class DemoRandom(int seed, long complaint)
{
    private const ulong Step = 0x9E3779B97F4A7C15;
    private const double OfADouble = 1.0 / (1UL << 53);
    private const int Unused = 11;

    private ulong _state = Mixed(Mixed((ulong)seed + Step) + (ulong)complaint);

    /// <summary>From 0, below 1.</summary>
    public double Share() => (Next() >> Unused) * OfADouble;

    public bool Chance(double share) => Share() < share;

    /// <summary>From <paramref name="least"/> up to and with <paramref name="most"/>.</summary>
    public int Between(int least, int most) => least + (int)(Share() * (most - least + 1));

    public T Of<T>(IReadOnlyList<T> items) => items[Between(0, items.Count - 1)];

    /// <summary>Skewed to the short end, as waits are.</summary>
    public TimeSpan Wait(TimeSpan usual) => usual * (0.2 + (-Math.Log(1 - Share())));

    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        for (var at = 0; at < count; at += sizeof(ulong))
        {
            BitConverter.GetBytes(Next()).AsSpan(0, Math.Min(sizeof(ulong), count - at)).CopyTo(bytes.AsSpan(at));
        }

        return bytes;
    }

    private static ulong Mixed(ulong value)
    {
        value = unchecked((value ^ (value >> 30)) * 0xBF58476D1CE4E5B9);
        value = unchecked((value ^ (value >> 27)) * 0x94D049BB133111EB);
        return value ^ (value >> 31);
    }

    private ulong Next() => Mixed(_state = unchecked(_state + Step));
}
