namespace Ccs.Domain.Tests.Decisions;

/// <summary>The whole ladder for each place in the tree, climbed by the job, step by step.</summary>
public sealed class EscalationLadderSpecs
{
    // Monday 23 February, and two times five working days later.
    private static readonly DateTimeOffset First = On(2, 23);
    private static readonly DateTimeOffset Second = On(3, 2);
    private static readonly DateTimeOffset Third = On(3, 9);

    [Fact]
    public void An_agency_two_levels_down_has_three_steps() =>
        AsText
            .Of(Climbed(Tree.Hospital))
            .ShouldBe(
                AsText.Of([
                    Histories.Escalation(First, EscalationLevel.AgencyHead, Day(3, 2), Tree.Hospital, Tree.Hospital),
                    Histories.Escalation(Second, EscalationLevel.ParentAgency, Day(3, 9), Tree.Hospital, Tree.Ministry),
                    Histories.Escalation(Third, EscalationLevel.Centre, null, Tree.Hospital, Tree.Centre),
                ])
            );

    [Fact]
    public void An_agency_right_under_the_centre_has_no_parent_agency_on_the_ladder() =>
        AsText
            .Of(Climbed(Tree.Ministry))
            .ShouldBe(
                AsText.Of([
                    Histories.Escalation(First, EscalationLevel.AgencyHead, Day(3, 2), Tree.Ministry, Tree.Ministry),
                    Histories.Escalation(Second, EscalationLevel.Centre, null, Tree.Ministry, Tree.Centre),
                ])
            );

    [Fact]
    public void The_centre_itself_is_its_own_supervisor() =>
        AsText
            .Of(Climbed(Tree.Centre))
            .ShouldBe(
                AsText.Of([
                    Histories.Escalation(First, EscalationLevel.AgencyHead, Day(3, 2), Tree.Centre, Tree.Centre),
                    Histories.Escalation(Second, EscalationLevel.Centre, null, Tree.Centre, Tree.Centre),
                ])
            );

    [Theory]
    [InlineData(Tree.Hospital)]
    [InlineData(Tree.Ministry)]
    [InlineData(Tree.Centre)]
    public void At_the_top_there_is_no_next_step(string agencyId)
    {
        IReadOnlyList<IComplaintEvent> history = [.. Histories.AssignedTo(agencyId), .. Climbed(agencyId)];

        Complaint.Fold(null, history)!.EscalateOn.ShouldBeNull();
        foreach (var actor in new[] { People.Job, People.Centre })
        {
            Given(history)
                .When(c => Decide.Escalate(c, Tree.PlaceOf(agencyId), Some.Reason, Calendar, On(3, 30), actor))
                .ThenRefused(RuleCodes.AtTheTop);
        }
    }

    [Fact]
    public void At_the_top_a_question_or_an_extension_does_not_start_the_ladder_anew()
    {
        var complaint = Complaint.Fold(
            null,
            [
                .. Histories.Assigned,
                .. Climbed(Tree.Hospital),
                new DeadlineExtended(On(3, 9), Day(2, 22), Some.Terms.MovedTo(Day(3, 16), Calendar), Some.Reason),
                new InformationRequested(On(3, 10), Some.Text),
                new InformationProvided(On(3, 12), Some.Text, [], Some.Terms.MovedTo(Day(3, 18), Calendar)),
            ]
        )!;

        complaint.Level.ShouldBe(EscalationLevel.Centre);
        complaint.EscalateOn.ShouldBeNull();
    }

    /// <summary>What the job, running every day for two months, writes for a complaint that nobody answers.</summary>
    private static List<IComplaintEvent> Climbed(string agencyId)
    {
        List<IComplaintEvent> steps = [];
        var complaint = Complaint.Fold(null, Histories.AssignedTo(agencyId))!;
        for (var now = On(2, 2); now < On(4, 1) && complaint.Level != EscalationLevel.Centre; now = now.AddDays(1))
        {
            var events = Decide.Escalate(complaint, Tree.PlaceOf(agencyId), null, Calendar, now, People.Job);
            steps.AddRange(events);
            complaint = Complaint.Fold(complaint, events)!;
        }

        return steps;
    }
}
