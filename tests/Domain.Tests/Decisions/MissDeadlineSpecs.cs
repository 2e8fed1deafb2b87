namespace Ccs.Domain.Tests.Decisions;

public sealed class MissDeadlineSpecs
{
    [Fact]
    public void It_is_recorded_from_the_day_after_and_once()
    {
        Missed(Histories.Assigned, On(2, 23, 0) - Tick).ThenNothing();
        Missed(Histories.Assigned, On(2, 23, 0)).Then(Histories.Missed(On(2, 23, 0)));
        Missed([.. Histories.Assigned, Histories.Missed(On(2, 23, 0))], On(2, 24)).ThenNothing();
    }

    [Fact]
    public void It_is_on_whoever_had_it_when_the_day_began_however_late_it_is_recorded()
    {
        var appointed = new OfficerAppointed(On(2, 20), People.Officer.Id);
        var referred = Histories.Referral(On(2, 22, 9), Tree.Hospital, Tree.OtherHospital);

        Missed([.. Histories.Assigned, appointed, referred], On(3, 5)).Then(Histories.Missed(On(3, 5), officerId: People.Officer.Id));
        Missed([.. Histories.Assigned, referred with { At = On(2, 21) }], On(3, 5)).Then(Histories.Missed(On(3, 5), Tree.OtherHospital));
    }

    [Fact]
    public void An_officer_appointed_on_the_day_itself_is_not_the_one() =>
        Missed([.. Histories.Assigned, new OfficerAppointed(On(2, 22, 9), People.Officer.Id)], On(2, 23)).Then(Histories.Missed(On(2, 23)));

    [Fact]
    public void In_triage_it_is_on_the_centre() => Missed(Histories.Returned, On(2, 23)).Then(Histories.Missed(On(2, 23), agencyId: null));

    [Fact]
    public void Returned_on_the_day_it_is_on_the_agency() =>
        Missed([.. Histories.Assigned, Histories.Return(On(2, 22, 8))], On(2, 23)).Then(Histories.Missed(On(2, 23)));

    [Fact]
    public void While_the_clock_stands_nothing_is_missed() => Missed(Histories.Asked, On(3, 2)).ThenNothing();

    [Fact]
    public void An_extension_in_time_moves_it()
    {
        var extended = new DeadlineExtended(On(2, 20), Day(2, 22), Some.Terms.MovedTo(Day(3, 1), Calendar), Some.Reason);

        Missed([.. Histories.Assigned, extended], On(3, 1)).ThenNothing();
        Missed([.. Histories.Assigned, extended], On(3, 2)).Then(Histories.Missed(On(3, 2)) with { DueOn = Day(3, 1) });
    }

    [Fact]
    public void Each_round_has_a_deadline_of_its_own() =>
        Missed(Histories.Reopened(1), On(2, 23)).Then(Histories.Missed(On(2, 23), Tree.Ministry) with { Round = 2 });

    [Fact]
    public void What_nobody_was_promised_is_not_missed() => Missed(Histories.Verified, On(3, 20)).ThenNothing();

    [Fact]
    public void What_is_answered_is_not_missed_any_more() => Missed(Histories.Answered, On(3, 1)).ThenRefused(RuleCodes.NotOpen);

    private static Scenario Missed(IReadOnlyList<IComplaintEvent> history, DateTimeOffset now) =>
        Given(history).When(c => Decide.MissDeadline(c, now, People.Job));
}
