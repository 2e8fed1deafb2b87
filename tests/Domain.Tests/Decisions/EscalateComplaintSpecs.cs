namespace Ccs.Domain.Tests.Decisions;

public sealed class EscalateComplaintSpecs
{
    private static readonly ComplaintEscalated ToTheHead = Histories.Escalation(
        On(2, 23),
        EscalationLevel.AgencyHead,
        Day(3, 2),
        Tree.Hospital,
        Tree.Hospital
    );

    [Fact]
    public void The_job_escalates_when_the_deadline_has_passed() =>
        ByTheJob(Histories.Assigned, On(2, 23, 0)).Then(ToTheHead with { At = On(2, 23, 0) });

    [Fact]
    public void On_the_last_day_nothing_happens() => ByTheJob(Histories.Assigned, On(2, 23, 0) - Tick).ThenNothing();

    [Fact]
    public void The_next_step_comes_after_five_working_days()
    {
        ByTheJob([.. Histories.Assigned, ToTheHead], On(3, 2, 0) - Tick).ThenNothing();
        ByTheJob([.. Histories.Assigned, ToTheHead], On(3, 2))
            .Then(Histories.Escalation(On(3, 2), EscalationLevel.ParentAgency, Day(3, 9), Tree.Hospital, Tree.Ministry));
    }

    [Fact]
    public void The_five_working_days_leave_out_holidays() =>
        // Sunday 8 March; Wednesday the 11th is a holiday: Monday, Tuesday, Thursday, Sunday, Monday the 16th.
        ByTheJob(Histories.Assigned, On(3, 8)).Then(ToTheHead with { At = On(3, 8), NextOn = Day(3, 16) });

    [Fact]
    public void While_the_clock_stands_still_the_job_does_nothing()
    {
        ByTheJob(Histories.Asked, On(3, 10)).ThenNothing();
        ByTheJob([.. Histories.Assigned, new InformationRequested(On(2, 22), Some.Text)], On(3, 10)).ThenNothing();
    }

    [Fact]
    public void The_centre_escalates_at_any_time_and_the_next_step_still_waits_for_the_deadline() =>
        Given(Histories.Assigned)
            .When(c => Decide.Escalate(c, Tree.PlaceOf(Tree.Hospital), Some.Reason, Calendar, On(2, 3), People.Centre))
            .Then(ToTheHead with { At = On(2, 3), Cause = EscalationCause.Centre, NextOn = Day(2, 23), Reason = Some.Reason });

    [Fact]
    public void The_centre_escalates_after_the_deadline_and_the_next_step_waits_five_working_days() =>
        Given([.. Histories.Assigned, ToTheHead])
            .When(c => Decide.Escalate(c, Tree.PlaceOf(Tree.Hospital), Some.Reason, Calendar, On(2, 24), People.Centre))
            .Then(
                ToTheHead with
                {
                    At = On(2, 24),
                    Level = EscalationLevel.ParentAgency,
                    SupervisorId = Tree.Ministry,
                    Cause = EscalationCause.Centre,
                    NextOn = Day(3, 3),
                    Reason = Some.Reason,
                }
            );

    [Fact]
    public void The_centre_may_escalate_while_the_clock_stands_still() =>
        Given(Histories.Asked)
            .When(c => Decide.Escalate(c, Tree.PlaceOf(Tree.Hospital), Some.Reason, Calendar, On(2, 18), People.Centre))
            .Then(ToTheHead with { At = On(2, 18), Cause = EscalationCause.Centre, NextOn = Day(2, 25), Reason = Some.Reason });

    [Fact]
    public void Another_agency_starts_at_the_foot_of_the_ladder() =>
        ByTheJob([.. Histories.Assigned, ToTheHead, Histories.Referral(On(2, 24), Tree.OtherHospital, Tree.Hospital)], On(3, 3))
            .Then(ToTheHead with { At = On(3, 3), NextOn = Day(3, 10) });

    [Fact]
    public void Cannot_escalate_what_is_answered() => ByTheJob(Histories.Answered, On(3, 1)).ThenRefused(RuleCodes.NotAssigned);

    private static Scenario ByTheJob(IReadOnlyList<IComplaintEvent> history, DateTimeOffset now) =>
        Given(history).When(c => Decide.Escalate(c, Tree.PlaceOf(Tree.Hospital), null, Calendar, now, People.Job));
}
