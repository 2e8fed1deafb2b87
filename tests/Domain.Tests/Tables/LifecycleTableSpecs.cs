namespace Ccs.Domain.Tests.Tables;

/// <summary>Every decision against every status: the exact events, or the code of the rule that refuses it.</summary>
public sealed class LifecycleTableSpecs
{
    /// <summary>Late enough for the jobs that wait, 30 days after the answer, and as the last moment for a reopening.</summary>
    private static readonly DateTimeOffset Now = On(3, 12);

    /// <summary>The contact is changed and verified within 72 hours.</summary>
    private static readonly DateTimeOffset InTime = On(2, 3);

    /// <summary>A deadline is extended, or moved off a holiday, before it has passed.</summary>
    private static readonly DateTimeOffset BeforeTheDeadline = On(2, 19);

    /// <summary>Of a question of 17 February the complainant is reminded before it lapses on 3 March.</summary>
    private static readonly DateTimeOffset WhileTheQuestionStands = On(2, 26);

    public static TheoryData<Decision, ComplaintStatus> Cells()
    {
        var cells = new TheoryData<Decision, ComplaintStatus>();
        foreach (var decision in Enum.GetValues<Decision>())
        {
            foreach (var status in Enum.GetValues<ComplaintStatus>())
            {
                cells.Add(decision, status);
            }
        }

        return cells;
    }

    [Fact]
    public void The_table_names_every_decision_and_every_status()
    {
        Lifecycle.Table.Keys.ShouldBe(Enum.GetValues<Decision>());
        Lifecycle.Table.Values.ShouldAllBe(row => row.Length == Enum.GetValues<ComplaintStatus>().Length);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Each_cell_is_as_the_table_says(Decision decision, ComplaintStatus status) =>
        Outcome(Complaint.Fold(null, HistoryFor(decision, status)), decision).ShouldBe(Lifecycle.Cell(decision, status));

    [Fact]
    public void Nothing_can_only_be_filed() => Outcome(null, Decision.File).ShouldBe(Lifecycle.FileFromNothing);

    private static IReadOnlyList<IComplaintEvent> HistoryFor(Decision decision, ComplaintStatus status) =>
        // A number is given to what was verified before there were any.
        decision == Decision.GiveCaseNumber
            ? Histories.BeforeNumbers(HistoryOf(decision, status))
        // A deadline goes with a returned complaint, and with no other that is in triage.
        : (decision, status) is (Decision.MoveDeadline or Decision.MissDeadline, ComplaintStatus.Verified) ? Histories.Returned
        // Back in triage, a reply is taken to the question that stood open before.
        : (decision, status) is (Decision.ProvideInformation, ComplaintStatus.Verified) ? [.. Histories.Asked, Histories.Return(On(2, 18))]
        // The centre is asked once the agency may not pass it on itself.
        : (decision, status) is (Decision.AskCentre, ComplaintStatus.Assigned) ? Histories.PassedOn(3)
        // A correction is made, reminded of and given up where one was asked for.
        : decision is Decision.Correct or Decision.RemindOfCorrection or Decision.LapseCorrection
        && status is ComplaintStatus.Verified or ComplaintStatus.Assigned
            ? [.. HistoryOf(decision, status), Histories.SendingBack(On(2, 17))]
        // A bar is lifted where there is one.
        : decision == Decision.LiftBar ? [.. HistoryOf(decision, status), new StaffBarred(On(2, 12), People.Officer.Id, null)]
        // Whoever is released was appointed.
        : decision == Decision.Release ? [.. HistoryOf(decision, status), new OfficerAppointed(On(2, 12), People.Officer.Id)]
        : HistoryOf(decision, status);

    private static IReadOnlyList<IComplaintEvent> HistoryOf(Decision decision, ComplaintStatus status) =>
        status switch
        {
            ComplaintStatus.Filed => Histories.Filed,
            ComplaintStatus.Verified => Histories.Verified,

            // Information is provided to a question, and all else that the agency does is looked at without one.
            ComplaintStatus.Assigned => decision is Decision.ProvideInformation or Decision.RemindOfQuestion or Decision.LapseQuestion
                ? Histories.Asked
                : Histories.Assigned,
            ComplaintStatus.Answered => Histories.Answered,
            ComplaintStatus.Closed => decision is Decision.HearOriginal or Decision.ReleaseDuplicate
                ? Originals.RejectedHistory
                : Histories.Accepted,
            _ => throw new InvalidOperationException($"Nobody says how a complaint becomes {status}."),
        };

    private static string Outcome(Complaint? complaint, Decision decision)
    {
        try
        {
            var events = Attempts.Fitting(complaint, decision, TimeOf(decision), ActorFor(decision), choice: 0);
            return string.Join(' ', events.Select(e => e.GetType().Name));
        }
        catch (RuleViolation refusal)
        {
            return refusal.Code;
        }
    }

    private static DateTimeOffset TimeOf(Decision decision) =>
        decision switch
        {
            Decision.Verify or Decision.ChangeContact => InTime,
            Decision.ExtendDeadline or Decision.MoveDeadline or Decision.Remind => BeforeTheDeadline,
            Decision.RemindOfQuestion or Decision.RemindOfCorrection => WhileTheQuestionStands,
            _ => Now,
        };

    /// <summary>Somebody to whom the decision belongs: the first who may take it by the other table.</summary>
    private static Actor ActorFor(Decision decision) => People.All.First(actor => Authority.MayTake(actor, decision));
}
