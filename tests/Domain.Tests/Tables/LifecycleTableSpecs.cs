namespace Ccs.Domain.Tests.Tables;

/// <summary>Every decision against every status: the exact events, or the code of the rule that refuses it.</summary>
public sealed class LifecycleTableSpecs
{
    /// <summary>Late enough for the jobs that wait, 30 days after the answer, and as the last moment for a reopening.</summary>
    private static readonly DateTimeOffset Now = On(3, 12);

    /// <summary>The contact is changed and verified within 72 hours.</summary>
    private static readonly DateTimeOffset InTime = On(2, 3);

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
        status switch
        {
            ComplaintStatus.Filed => Histories.Filed,
            ComplaintStatus.Verified => Histories.Verified,

            // Information is provided to a question, and all else that the agency does is looked at without one.
            ComplaintStatus.Assigned => decision == Decision.ProvideInformation ? Histories.Asked : Histories.Assigned,
            ComplaintStatus.Answered => Histories.Answered,
            ComplaintStatus.Closed => Histories.Accepted,
            _ => throw new InvalidOperationException($"Nobody says how a complaint becomes {status}."),
        };

    private static string Outcome(Complaint? complaint, Decision decision)
    {
        try
        {
            var events = Attempts.Fitting(
                complaint,
                decision,
                decision is Decision.Verify or Decision.ChangeContact ? InTime : Now,
                ActorFor(decision),
                choice: 0
            );
            return string.Join(' ', events.Select(e => e.GetType().Name));
        }
        catch (RuleViolation refusal)
        {
            return refusal.Code;
        }
    }

    /// <summary>Somebody to whom the decision belongs: the first who may take it by the other table.</summary>
    private static Actor ActorFor(Decision decision) => People.All.First(actor => Authority.MayTake(actor, decision));
}
