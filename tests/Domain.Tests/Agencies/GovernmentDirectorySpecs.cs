namespace Ccs.Domain.Tests.Agencies;

/// <summary>The reference data as the fold of its events, and what routing and deadlines ask of it.</summary>
public sealed class GovernmentDirectorySpecs
{
    private static readonly Names Names = new("n", "n", "n");

    private static readonly IDirectoryEvent[] Agencies =
    [
        .. Tree
            .BelowTheCentre.Append(Tree.Centre)
            .Select(id => new AgencyRegistered(On(1, 1), id, Tree.LineOf(id).ElementAtOrDefault(1), "ministry", Names)),
    ];

    private static readonly IDirectoryEvent[] Categories =
    [
        new CategoryRegistered(On(1, 1), "conduct", null, Names),
        new CategoryRegistered(On(1, 1), "rudeness", "conduct", Names),
    ];

    [Fact]
    public void The_line_goes_up_to_the_centre_and_the_subtree_down_with_the_agency_itself()
    {
        var directory = Fold(Agencies);

        directory.LineOf(Tree.Hospital).ShouldBe([Tree.Hospital, Tree.Ministry, Tree.Centre]);
        directory.LineOf("unknown").ShouldBeEmpty();
        directory.SubtreeOf(Tree.Ministry).ShouldBe([Tree.Ministry, Tree.OtherHospital, Tree.Hospital], ignoreOrder: true);
        directory.SubtreeOf(Tree.Hospital).ShouldBe([Tree.Hospital]);
        directory.SubtreeOf(Tree.Centre).Count.ShouldBe(Agencies.Length);
        directory.SubtreeOf("unknown").ShouldBeEmpty();
        directory.Centre.Id.ShouldBe(Tree.Centre);
        directory.PlaceOf(Tree.Hospital).ShouldBe(new AgencyPlace(Tree.Hospital, Tree.Ministry, Tree.Centre));
    }

    [Fact]
    public void Agencies_in_a_ring_do_not_hang_it() => Fold([Agency("a", "b"), Agency("b", "a")]).LineOf("a").ShouldBe(["a", "b"]);

    [Fact]
    public void What_is_retired_stays_known_and_takes_nothing_new_and_registering_it_again_brings_it_back()
    {
        var retired = Fold([.. Agencies, new AgencyRetired(On(1, 2), Tree.Hospital), new AgencyRetired(On(1, 2), "unknown")]);

        retired.HasActiveAgency(Tree.Hospital).ShouldBeFalse();
        retired.Agencies.ShouldContainKey(Tree.Hospital);
        retired.LineOf(Tree.Hospital).Count.ShouldBe(3);
        Fold([.. Agencies, new AgencyRetired(On(1, 2), Tree.Hospital), Agency(Tree.Hospital, Tree.Ministry)])
            .HasActiveAgency(Tree.Hospital)
            .ShouldBeTrue();
    }

    [Fact]
    public void Services_and_governorates_and_holidays_are_kept_as_they_come()
    {
        var directory = Fold([
            new ServiceRegistered(On(1, 1), "surgery", Tree.Hospital, Names),
            new ServiceRegistered(On(1, 1), "x-ray", Tree.Hospital, Names),
            new ServiceRetired(On(1, 2), "x-ray"),
            new ServiceRetired(On(1, 2), "unknown"),
            new GovernorateRegistered(On(1, 1), "erbil", InRegion: true, Names),
            new YearlyHolidayKept(On(1, 1), 3, 21, Names),
            new HolidayKept(On(1, 1), Day(2, 8), Names),
        ]);

        directory.Services.Values.Where(s => !s.Retired).Select(s => s.Id).ShouldBe(["surgery"]);
        directory.Governorates["erbil"].InRegion.ShouldBeTrue();
        var calendar = directory.Calendar();
        calendar.IsWorkingDay(Day(2, 8)).ShouldBeFalse();
        calendar.IsWorkingDay(Day(2, 8).AddYears(1)).ShouldBeTrue("a Monday");
        calendar.IsWorkingDay(new DateOnly(2027, 3, 21)).ShouldBeFalse("a Sunday, every year");
    }

    [Theory]
    [InlineData(Tree.Hospital, "rudeness", "hospital-conduct")]
    [InlineData(Tree.Hospital, "delay", "hospital")]
    [InlineData(Tree.Ministry, "conduct", "conduct")]
    [InlineData(Tree.Ministry, "rudeness", "conduct")]
    [InlineData(Tree.Ministry, "delay", "standard")]
    public void The_policy_that_names_the_most_is_in_force(string agencyId, string categoryId, string expected) =>
        Fold([
                .. Categories,
                Standard,
                Policy("conduct", 1, null, "conduct"),
                Policy("hospital", 1, Tree.Hospital, null),
                Policy("hospital-conduct", 1, Tree.Hospital, "conduct"),
            ])
            .PolicyFor(agencyId, categoryId, Day(2, 1))
            .Id.ShouldBe(expected);

    [Fact]
    public void The_policy_of_a_sub_category_goes_before_that_of_its_first_level_whatever_their_versions() =>
        Fold([
                .. Categories,
                Standard,
                Policy("rudeness", 1, null, "rudeness"),
                Policy("conduct", 1, null, "conduct"),
                Policy("conduct", 7, null, "conduct"),
                Policy("conduct", 8, null, "conduct", from: Day(1, 15)),
            ])
            .PolicyFor(Tree.Hospital, "rudeness", Day(2, 1))
            .Id.ShouldBe("rudeness");

    [Fact]
    public void Of_two_policies_of_the_same_reach_the_later_one_is_in_force()
    {
        var earlier = Policy("earlier", 1, Tree.Hospital, null);
        var sinceLater = Policy("later", 1, Tree.Hospital, null, from: Day(1, 15));
        var setLater = Policy("later", 1, Tree.Hospital, null) with { At = On(1, 2) };

        Fold([Standard, earlier, sinceLater]).PolicyFor(Tree.Hospital, "delay", Day(2, 1)).Id.ShouldBe("later");
        Fold([Standard, earlier, setLater]).PolicyFor(Tree.Hospital, "delay", Day(2, 1)).Id.ShouldBe("later");
    }

    [Fact]
    public void Of_the_versions_of_a_policy_the_latest_that_is_effective_counts()
    {
        var directory = Fold([Standard, Policy("standard", 2, null, null, 10, Day(3, 1)), Policy("standard", 3, null, null, 5, Day(6, 1))]);

        directory.PolicyFor(Tree.Hospital, "delay", Day(2, 28)).ShouldBe(new DeadlinePolicy("standard", 1, 15));
        directory.PolicyFor(Tree.Hospital, "delay", Day(3, 1)).ShouldBe(new DeadlinePolicy("standard", 2, 10));
    }

    [Fact]
    public void A_version_that_reaches_elsewhere_replaces_the_one_before() =>
        Fold([Standard, Policy("short", 1, Tree.Hospital, null, 3), Policy("short", 2, Tree.Ministry, null, 3)])
            .PolicyFor(Tree.Hospital, "delay", Day(2, 1))
            .Id.ShouldBe("standard");

    [Fact]
    public void A_running_case_keeps_its_policy_when_a_later_one_is_set()
    {
        var calendar = Fold([Standard]).Calendar();
        var complaint = Complaint.Fold(null, [.. Histories.Asked])!;
        var later = Fold([Standard, Policy("standard", 4, null, null, 2)]).PolicyFor(Tree.Hospital, "delay", Day(2, 20));

        var provided = Decide.ProvideInformation(complaint, Some.Text, [], calendar, On(2, 20), People.Citizen);
        var referred = Decide.Refer(complaint, new Route(Tree.Municipality, Desk.Agency), Some.Reason, calendar, On(2, 20), People.Centre);
        var extended = Decide.ExtendDeadline(
            Complaint.Fold(complaint, provided)!,
            Day(3, 30),
            Some.Reason,
            calendar,
            On(2, 20),
            People.Head
        );

        later.Version.ShouldBe(4);
        provided.OfType<InformationProvided>().Single().Terms!.PolicyVersion.ShouldBe(3);
        referred.OfType<ComplaintReferred>().Single().Terms.PolicyVersion.ShouldBe(3);
        extended.OfType<DeadlineExtended>().Single().Terms.PolicyVersion.ShouldBe(3);
    }

    private static PolicySet Standard => Policy("standard", 1, null, null);

    private static PolicySet Policy(string id, int version, string? agencyId, string? categoryId, int days = 15, DateOnly? from = null) =>
        new(On(1, 1), id, version, agencyId, categoryId, days, from ?? Day(1, 1));

    private static AgencyRegistered Agency(string id, string? parentId) => new(On(1, 3), id, parentId, "ministry", Names);

    private static GovernmentDirectory Fold(IEnumerable<IDirectoryEvent> events) =>
        events.Aggregate(GovernmentDirectory.Empty, GovernmentDirectory.Evolve);
}
