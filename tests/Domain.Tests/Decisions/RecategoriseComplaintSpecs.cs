namespace Ccs.Domain.Tests.Decisions;

public sealed class RecategoriseComplaintSpecs
{
    private static readonly ComplaintRecategorised ToFees = new(
        On(2, 3),
        "conduct",
        "fees",
        Some.Reason,
        Some.Keys with
        {
            CategoryId = "fees",
        }
    );

    [Fact]
    public void The_centre_puts_it_under_another_category() =>
        Given(Histories.Verified).When(c => Decide.Recategorise(c, "fees", Some.Reason, On(2, 3), People.Centre)).Then(ToFees);

    [Fact]
    public void Under_the_same_category_nothing_happens() =>
        Given(Histories.Assigned).When(c => Decide.Recategorise(c, "conduct", Some.Reason, On(2, 3), People.Centre)).ThenNothing();

    [Fact]
    public void Cannot_recategorise_what_is_answered() =>
        Given(Histories.Answered)
            .When(c => Decide.Recategorise(c, "fees", Some.Reason, On(2, 12), People.Centre))
            .ThenRefused(RuleCodes.NotOpen);

    [Fact]
    public void Neither_deadline_nor_agency_moves_and_the_own_choice_stays_however_often()
    {
        var before = Complaint.Fold(null, Histories.Assigned)!;

        var after = Complaint.Fold(
            before,
            [ToFees, ToFees with { FromCategoryId = "fees", CategoryId = "delay", Keys = Some.Keys with { CategoryId = "delay" } }]
        )!;

        after.ShouldBe(before with { Keys = Some.Keys with { CategoryId = "delay" }, ChosenCategoryId = "conduct" });
    }

    [Fact]
    public void What_happens_later_is_counted_under_the_new_category() =>
        Given([.. Histories.Assigned, ToFees])
            .When(c => Decide.Return(c, Some.Reason, Calendar, On(2, 4), People.Officer))
            .Then(new ComplaintReturned(On(2, 4), Tree.Hospital, Some.Reason, ToFees.Keys) { Terms = Some.Terms });
}
