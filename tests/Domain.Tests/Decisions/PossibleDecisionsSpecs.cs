using static Ccs.Domain.Complaints.Decisions.Decision;

namespace Ccs.Domain.Tests.Decisions;

/// <summary>The list that the API shows as <c>can</c>, for the people who look at a case most often.</summary>
public sealed class PossibleDecisionsSpecs
{
    [Fact]
    public void A_complainant_who_has_not_entered_the_code() =>
        Possible(Histories.Filed, On(2, 1), People.Citizen).ShouldBe([ChangeContact, Verify]);

    [Fact]
    public void An_officer_with_a_new_case() =>
        Possible(Histories.Assigned, On(2, 2), People.Officer)
            .ShouldBe([Refer, Return, Appoint, Assess, ReplyMeanwhile, AskComplainant, AddDocument, AddNote, Decision.Answer, Link]);

    [Fact]
    public void A_head_who_has_extended_twice_may_not_extend_again()
    {
        var extended = new DeadlineExtended(On(2, 2), Day(2, 22), Some.Terms, Some.Reason);

        Possible([.. Histories.Assigned, extended], On(2, 2), People.Head).ShouldContain(ExtendDeadline);
        Possible([.. Histories.Assigned, extended, extended], On(2, 2), People.Head).ShouldNotContain(ExtendDeadline);
    }

    [Fact]
    public void A_complainant_who_was_asked() =>
        Possible(Histories.Asked, On(2, 18), People.Citizen).ShouldBe([ProvideInformation, AddDocument, Withdraw]);

    [Fact]
    public void A_complainant_with_an_answer() => Possible(Histories.Answered, On(2, 18), People.Citizen).ShouldBe([Rate, Accept, Reopen]);

    [Fact]
    public void A_complainant_whose_complaint_was_withdrawn() => Possible(Histories.Withdrawn, On(2, 18), People.Citizen).ShouldBeEmpty();

    [Fact]
    public void The_centre_in_triage() =>
        Possible(Histories.Verified, On(2, 2), People.Centre)
            .ShouldBe([Assign, Assess, Recategorise, SendBack, AddDocument, AddNote, Reject, Link, BarStaff, OpenIdentity]);

    [Fact]
    public void A_complainant_whose_room_for_documents_is_used_up()
    {
        Possible([Some.Filing with { Documents = Some.Documents(10) }, Histories.Verified[1]], On(2, 2), People.Citizen)
            .ShouldBe([Withdraw]);
        Possible([Some.Filing with { Documents = Some.Documents(5, 5 * Some.Megabyte) }, Histories.Verified[1]], On(2, 2), People.Citizen)
            .ShouldBe([Withdraw]);
    }

    [Fact]
    public void An_auditor_can_open_the_words_and_nothing_else() =>
        Possible(Histories.Assigned, On(2, 2), People.All.First(a => a.Role == Role.Auditor)).ShouldBe([Decision.OpenTexts]);

    [Theory]
    [InlineData(Role.Analyst)]
    [InlineData(Role.Administrator)]
    public void Those_who_only_look_can_do_nothing(Role role) =>
        Possible(Histories.Assigned, On(2, 2), People.All.First(a => a.Role == role)).ShouldBeEmpty();

    private static Decision[] Possible(IReadOnlyList<IComplaintEvent> history, DateTimeOffset now, Actor actor) =>
        [.. Complaint.Fold(null, history)!.Possible(now, actor)];
}
