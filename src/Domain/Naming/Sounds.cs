namespace Ccs.Domain.Naming;

/// <summary>Consonants as they are heard. A letter may stand for several: Arabic writes گ as ك, Latin writes ق as k.</summary>
[Flags]
internal enum Sounds
{
    None = 0,
    B = 1 << 0,
    P = 1 << 1,
    T = 1 << 2,
    D = 1 << 3,
    S = 1 << 4,
    Z = 1 << 5,
    Sh = 1 << 6,
    Zh = 1 << 7,
    Ch = 1 << 8,
    J = 1 << 9,
    H = 1 << 10,
    Kh = 1 << 11,
    Gh = 1 << 12,
    G = 1 << 13,
    K = 1 << 14,
    Q = 1 << 15,
    F = 1 << 16,
    V = 1 << 17,
    W = 1 << 18,
    Y = 1 << 19,
    R = 1 << 20,
    L = 1 << 21,
    M = 1 << 22,
    N = 1 << 23,
}

/// <summary>What may be spoken between two consonants. Short i and u are one: they come and go between dialects and spellings.</summary>
[Flags]
internal enum Vowels
{
    None = 0,
    Nothing = 1 << 0,
    ShortA = 1 << 1,
    Short = 1 << 2,
    LongA = 1 << 3,
    LongI = 1 << 4,
    LongU = 1 << 5,
    Any = ShortA | Short | LongA | LongI | LongU,
}

/// <summary>A letter of a name. With both kinds of sound it is either one: و is w or u.</summary>
/// <param name="Consonant">None: a vowel.</param>
/// <param name="Vowel">None: a consonant.</param>
/// <param name="Loss">What it costs where the other name does not have it; 2 is too much.</param>
internal sealed record Letter(Sounds Consonant, Vowels Vowel = Vowels.None, int Loss = Letter.Needed)
{
    public const int Needed = 2;

    public static Letter Of(Vowels vowel) => new(Sounds.None, vowel);
}

/// <summary>Sounds that ears and keyboards take for one another.</summary>
internal static class SoundsAlike
{
    private static readonly (Sounds, Sounds)[] Pairs =
    [
        (Sounds.B, Sounds.P),
        (Sounds.D, Sounds.Z),
        (Sounds.D, Sounds.T),
        (Sounds.S, Sounds.Z),
        (Sounds.Z, Sounds.Zh),
        (Sounds.J, Sounds.Zh),
        (Sounds.J, Sounds.Ch),
        (Sounds.J, Sounds.G),
        (Sounds.K, Sounds.Q),
        (Sounds.K, Sounds.G),
        (Sounds.Kh, Sounds.H),
        (Sounds.Kh, Sounds.K),
        (Sounds.Gh, Sounds.Q),
        (Sounds.F, Sounds.V),
    ];

    /// <returns>0: the same; 1: alike; 2: neither.</returns>
    public static int Distance(Sounds one, Sounds other) =>
        (one & other) != Sounds.None ? 0
        : Pairs.Any(pair => Has(pair.Item1, pair.Item2, one, other) || Has(pair.Item2, pair.Item1, one, other)) ? 1
        : 2;

    private static bool Has(Sounds first, Sounds second, Sounds one, Sounds other) =>
        (one & first) != Sounds.None && (other & second) != Sounds.None;
}
