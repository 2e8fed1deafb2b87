using CsCheck;

namespace Ccs.Domain.Tests.Walks;

/// <summary>What somebody tries at a moment of a walk.</summary>
/// <param name="Decision">Tried as it is, legal or not, unless the walk takes something possible instead.</param>
/// <param name="Who">Index into <see cref="People.All"/>.</param>
/// <param name="Minutes">How long after the step before.</param>
/// <param name="Choice">Chooses among inputs.</param>
internal sealed record Step(Decision Decision, int Who, int Minutes, int Choice)
{
    /// <summary>Mostly hours pass between two steps, now and then weeks.</summary>
    private static readonly Gen<int> Pause = Gen.Frequency((8, Gen.Int[0, 12 * 60]), (2, Gen.Int[0, 35 * 24 * 60]));

    private static readonly Gen<Step> One = Gen.Select(
        Gen.Enum<Decision>(),
        Gen.Int[0, People.All.Count - 1],
        Pause,
        Gen.Int[0, 9999],
        (d, w, m, c) => new Step(d, w, m, c)
    );

    /// <summary>Hundreds of steps of one complaint.</summary>
    public static readonly Gen<Step[]> Walks = One.Array[100, 400];

    public Actor Actor => People.All[Who];
}
