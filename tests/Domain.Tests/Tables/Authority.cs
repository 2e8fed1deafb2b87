namespace Ccs.Domain.Tests.Tables;

/// <summary>
/// Who may take which decision, as product.md has it in the columns "by" and "does", written out by hand. What only a job does has
/// no cross for any person.
/// </summary>
internal static class Authority
{
    /// <summary>
    /// Co complainant, Of officer, He agency head, In inspector, Ce centre officer, Au auditor, An analyst, Ad administrator. Where
    /// product.md says "officer", the head and the inspector are meant too; where it says "staff", all who have cases. At the inspector's
    /// desk, which no head sees, the inspector extends the deadline (docs/adr, 15).
    /// </summary>
    private const string Table = """
                             Co Of He In Ce Au An Ad
        File                 x  -  -  -  x  -  -  -
        ChangeContact        x  -  -  -  -  -  -  -
        Verify               x  -  -  -  -  -  -  -
        GiveCaseNumber       -  -  -  -  -  -  -  -
        Assign               -  -  -  -  x  -  -  -
        Refer                -  x  x  x  x  -  -  -
        Return               -  x  x  x  -  -  -  -
        AskCentre            -  x  x  x  -  -  -  -
        Succeed              -  -  -  -  -  -  -  -
        Appoint              -  x  x  x  -  -  -  -
        Release              -  -  -  -  -  -  -  -
        Assess               -  x  x  x  x  -  -  -
        Recategorise         -  -  -  -  x  -  -  -
        ReplyMeanwhile       -  x  x  x  -  -  -  -
        HearPerson           -  -  -  x  -  -  -  -
        AskComplainant       -  x  x  x  -  -  -  -
        ProvideInformation   x  -  -  -  -  -  -  -
        RemindOfQuestion     -  -  -  -  -  -  -  -
        LapseQuestion        -  -  -  -  -  -  -  -
        SendBack             -  -  -  -  x  -  -  -
        Correct              x  -  -  -  -  -  -  -
        RemindOfCorrection   -  -  -  -  -  -  -  -
        LapseCorrection      -  -  -  -  -  -  -  -
        AddDocument          x  x  x  x  x  -  -  -
        AddNote              -  x  x  x  x  -  -  -
        ExtendDeadline       -  -  x  x  -  -  -  -
        MoveDeadline         -  -  -  -  -  -  -  -
        MissDeadline         -  -  -  -  -  -  -  -
        Remind               -  -  -  -  -  -  -  -
        RemindOfTriage       -  -  -  -  -  -  -  -
        Escalate             -  -  -  -  x  -  -  -
        Answer               -  x  x  x  -  -  -  -
        Rate                 x  -  -  -  -  -  -  -
        Accept               x  -  -  -  -  -  -  -
        CloseUnanswered      -  -  -  -  -  -  -  -
        Reopen               x  -  -  -  -  -  -  -
        Reject               -  -  -  -  x  -  -  -
        Withdraw             x  -  -  -  -  -  -  -
        Expire               -  -  -  -  -  -  -  -
        Link                 -  x  x  x  x  -  -  -
        TakeDuplicate        -  -  -  -  -  -  -  -
        HearOriginal         -  -  -  -  -  -  -  -
        ReleaseDuplicate     -  -  -  -  -  -  -  -
        BarStaff             -  -  -  -  x  -  -  -
        LiftBar              -  -  -  -  x  -  -  -
        OpenIdentity         -  -  -  -  x  -  -  -
        OpenTexts            -  -  -  -  -  x  -  -
        Erase                -  -  -  -  x  -  -  -
        """;

    private static readonly Dictionary<string, string[]> Rows = Table
        .Split('\n')
        .Skip(1)
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToDictionary(words => words[0], words => words[1..]);

    public static IEnumerable<string> Decisions => Rows.Keys;

    public static bool MayTake(Actor actor, Decision decision) => Rows[decision.ToString()][Column(actor)] == "x" || actor == People.Job;

    private static int Column(Actor actor) =>
        actor.Role switch
        {
            null => 0,
            Role.Officer => 1,
            Role.AgencyHead => 2,
            Role.Inspector => 3,
            Role.CentreOfficer => 4,
            Role.Auditor => 5,
            Role.Analyst => 6,
            Role.Administrator => 7,
            _ => throw new InvalidOperationException($"The table has no column for {actor.Role}."),
        };
}
