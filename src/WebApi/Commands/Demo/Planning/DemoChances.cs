namespace Ccs.WebApi.Commands.Demo.Planning;

/// <summary>What becomes of a case at an agency, from when somebody looks at it.</summary>
/// <param name="Asks">The complainant is asked for something first.</param>
/// <param name="Replies">And replies.</param>
/// <param name="WritesMeanwhile">Word before the answer.</param>
/// <param name="Late">Not by the day that was promised.</param>
/// <param name="Answers">At all.</param>
/// <param name="Part">Of the time until that day, where it is not late.</param>
internal sealed record PlannedHandling(bool Asks, bool Replies, bool WritesMeanwhile, bool Late, bool Answers, double Part);

/// <summary>What an answer says, and what its complainant does.</summary>
/// <param name="Outcome">In kebab-case.</param>
/// <param name="RootCause">With an upheld one.</param>
/// <param name="Rating">1 to 5; null: none.</param>
/// <param name="Reopens">Is not content.</param>
/// <param name="Accepts">Says so; else nothing comes any more.</param>
internal sealed record PlannedAnswer(string Outcome, string? RootCause, int? Rating, bool Reopens, bool Accepts);

/// <summary>
/// The chances of the demo, the same for everybody but for what is planted. Each of them is drawn by itself, whatever the others were, so
/// that a plant of one kind moves nothing of another; and always with as many draws, so that it moves no other case.
/// </summary>
internal sealed class DemoChances(DemoPlants plants)
{
    public const double Late = 0.2;
    public const double Upheld = 0.5;
    public const double Reopens = 0.12;

    /// <summary>1 or 2, of those who rate.</summary>
    public const double Dissatisfied = 0.3;
    public const double Rates = 0.6;

    private const double NeverOfLate = 0.3;
    private const double Asks = 0.2;
    private const double Replies = 0.9;
    private const double WritesMeanwhile = 0.12;
    private const double Accepts = 0.4;

    private static readonly string[] UpheldOutcomes = ["upheld", "upheld", "partly-upheld"];
    private static readonly string[] OtherOutcomes = ["not-upheld", "not-upheld", "outside-mandate"];
    private static readonly string[] RootCauses =
    [
        "process",
        "process",
        "conduct",
        "capacity",
        "capacity",
        "rules",
        "information",
        "system",
    ];

    /// <param name="random">Of the complaint.</param>
    /// <param name="cell">Where the case lies.</param>
    /// <param name="dueOn">The day that was promised: lateness is of that day.</param>
    public PlannedHandling Handling(DemoRandom random, DemoCell cell, DateOnly dueOn) =>
        new(
            random.Chance(Asks),
            random.Chance(Replies),
            random.Chance(WritesMeanwhile),
            random.Chance(plants.Chance(PlantKind.Late, Late, cell, dueOn)),
            !random.Chance(NeverOfLate),
            0.1 + (0.8 * random.Share())
        );

    /// <param name="random">Of the complaint.</param>
    /// <param name="cell">Whose answer.</param>
    /// <param name="answeredOn">The day of the answer: what follows is of that day.</param>
    public PlannedAnswer Answer(DemoRandom random, DemoCell cell, DateOnly answeredOn)
    {
        var upheld = random.Chance(plants.Chance(PlantKind.Upheld, Upheld, cell, answeredOn));
        var outcome = random.Of(upheld ? UpheldOutcomes : OtherOutcomes);
        var cause = random.Of(RootCauses);
        var rates = random.Chance(Rates);
        var dissatisfied = random.Chance(plants.Chance(PlantKind.Rating, Dissatisfied, cell, answeredOn));
        var score = dissatisfied ? random.Between(1, 2) : random.Between(3, 5);
        return new PlannedAnswer(
            outcome,
            upheld ? cause : null,
            rates ? score : null,
            random.Chance(plants.Chance(PlantKind.Reopen, Reopens, cell, answeredOn)),
            random.Chance(Accepts)
        );
    }
}
