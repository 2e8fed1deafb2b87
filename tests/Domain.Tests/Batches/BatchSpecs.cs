using Ccs.Domain.Batches;

namespace Ccs.Domain.Tests.Batches;

public sealed class BatchSpecs
{
    private static readonly Guid One = new("0198c5a0-0000-7000-8000-000000000011");
    private static readonly Guid Two = new("0198c5a0-0000-7000-8000-000000000012");
    private static readonly Batch Made = Batch.Evolve(
        null,
        BatchDecisions.Make(Some.OtherId, Some.Text, [Two, One, One], Now, People.Head)
    )!;

    private static DateTimeOffset Now => On(2, 2);

    [Fact]
    public void Whoever_makes_it_stands_in_it_and_each_member_once()
    {
        Made.MadeBy.ShouldBe(People.Head.Id);
        Made.Members.ShouldBe([One, Two]);
        Made.Version.ShouldBe(1);
    }

    [Fact]
    public void There_is_none_of_nothing_and_none_without_end()
    {
        Refused(() => BatchDecisions.Make(Some.OtherId, Some.Text, [], Now, People.Head)).ShouldBe(BatchRules.Empty);
        Refused(() => BatchDecisions.Make(Some.OtherId, Some.Text, Ids(BatchDecisions.MostMembers + 1), Now, People.Head))
            .ShouldBe(BatchRules.TooMany);
        BatchDecisions.Make(Some.OtherId, Some.Text, Ids(BatchDecisions.MostMembers), Now, People.Head).Members.Count.ShouldBe(1_000);
    }

    [Fact]
    public void Members_come_and_go()
    {
        var changed = BatchDecisions.ChangeMembers(Made, [Some.NoteId, One], [Two], waiting: 0, Now)!;

        changed.Added.ShouldBe([Some.NoteId]);
        changed.Removed.ShouldBe([Two]);
        Batch.Evolve(Made, changed)!.Members.ShouldBe([Some.NoteId, One], ignoreOrder: true);
        BatchDecisions.ChangeMembers(Made, [One], [Some.NoteId], waiting: 1, Now).ShouldBeNull("it is so already");
        Refused(() => BatchDecisions.ChangeMembers(Made, Ids(BatchDecisions.MostMembers), [], waiting: 0, Now)!)
            .ShouldBe(BatchRules.TooMany);
    }

    [Fact]
    public void None_goes_out_while_an_act_goes_on()
    {
        Refused(() => BatchDecisions.ChangeMembers(Made, [], [Two], waiting: 1, Now)!).ShouldBe(BatchRules.ActUnderway);
        BatchDecisions.ChangeMembers(Made, [Some.NoteId], [], waiting: 1, Now)!.Added.ShouldBe([Some.NoteId]);
    }

    [Fact]
    public void One_act_after_the_other()
    {
        var act = BatchDecisions.Act(Some.NoteId, BatchActKind.Answer, Some.Text, 2, waiting: 0, Now, People.Officer);

        Batch.Evolve(Made, act)!.Act.ShouldBe(act);
        act.StaffId.ShouldBe(People.Officer.Id);
        Refused(() => BatchDecisions.Act(Some.NoteId, BatchActKind.Answer, Some.Text, 2, waiting: 1, Now, People.Officer))
            .ShouldBe(BatchRules.ActUnderway);
        Refused(() => BatchDecisions.Act(Some.NoteId, BatchActKind.Answer, Some.Text, 0, waiting: 0, Now, People.Officer))
            .ShouldBe(BatchRules.Empty);
    }

    [Fact]
    public void History_in_an_odd_order_folds_without_complaint() =>
        Batch.Evolve(null, new BatchMembersChanged(Now, [One], [])).ShouldBeNull();

    private static string Refused(Func<object> decision) => Should.Throw<RuleViolation>(() => decision()).Code;

    private static List<Guid> Ids(int count) => [.. Enumerable.Range(1, count).Select(i => new Guid(i, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9))];
}
