using Ccs.Domain.Figures.Rehearsals;

namespace Ccs.Domain.Tests.Figures.Rehearsals;

/// <summary>Who would have had a complaint of the past first.</summary>
public sealed class RoutingRehearsalSpecs
{
    private static readonly GovernmentDirectory Directory = Directories.Fold(Directories.Laid);
    private static readonly RoutingRule ToTheOther = new("-", Tree.Hospital, "surgery", null, Tree.OtherHospital);

    [Fact]
    public void It_would_have_gone_to_whom_the_rule_says_and_who_answered_it_then_is_a_fact()
    {
        var route = Of([
            .. OfService(Histories.Assigned),
            Histories.Referral(On(2, 5), Tree.Hospital, Tree.OtherHospital),
            new ComplaintAnswered(On(2, 9), 1, Tree.OtherHospital, Some.Upheld, false, Some.Keys),
        ])!;

        (route.First, route.Control, route.Rehearsed).ShouldBe((Tree.Hospital, Tree.Hospital, Tree.OtherHospital));
        (route.AnsweredBy, route.PassedOn, route.DaysUntilThere).ShouldBe((Tree.OtherHospital, 1, 4));
        (route.IsReproduced, route.GoesElsewhere).ShouldBe((true, true));
    }

    [Fact]
    public void What_the_rule_is_not_about_stays() =>
        Of(OfService(Histories.Assigned), ToTheOther with { ServiceId = "x-ray" })!.GoesElsewhere.ShouldBeFalse();

    [Fact]
    public void About_a_person_nothing_is_said() => Of(Histories.Assigned).ShouldBeNull();

    [Fact]
    public void Nor_of_what_nobody_assigned() => Of(OfService(Histories.Verified)).ShouldBeNull();

    [Fact]
    public void What_the_centre_placed_by_hand_is_not_told_by_rules() =>
        Of([.. OfService(Histories.Assigned).Select(e => e is ComplaintAssigned a ? a with { By = AssignedBy.Centre } : e)])!
            .IsReproduced.ShouldBeFalse();

    [Fact]
    public void One_that_is_still_open_has_no_answerer()
    {
        var route = Of([.. OfService(Histories.Assigned), Histories.Return(On(2, 3))])!;

        (route.AnsweredBy, route.PassedOn).ShouldBe((null, 0));
    }

    [Fact]
    public void A_rule_takes_the_place_of_that_of_the_same_place()
    {
        var known = Directories.Fold([
            .. Directories.Laid,
            new RoutingRuleSet(On(1, 2), "r1", Tree.Hospital, "surgery", null, Tree.Municipality),
        ]);

        RoutingRehearsal.With(known, ToTheOther).RoutingRules.ShouldHaveSingleItem().Value.ToAgencyId.ShouldBe(Tree.OtherHospital);
        RoutingRehearsal.With(known, ToTheOther with { CategoryId = "conduct" }).RoutingRules.Count.ShouldBe(2);
    }

    private static RehearsedRoute? Of(IReadOnlyList<IComplaintEvent> events, RoutingRule? rule = null) =>
        RoutingRehearsal.Of(
            [.. events.Select((e, i) => new PastEvent(i + 1, e))],
            new PastDirectories(_ => Directory, known => RoutingRehearsal.With(known, rule ?? ToTheOther))
        );

    private static IReadOnlyList<IComplaintEvent> OfService(IReadOnlyList<IComplaintEvent> history) =>
        [
            .. history.Select(e =>
                e is ComplaintFiled filed ? filed with { Subject = filed.Subject with { Kind = SubjectKind.Service } } : e
            ),
        ];
}
