using Ccs.Domain.Agencies;
using Ccs.WebApi.Site.Filing;

namespace Ccs.WebApi.Tests.Filing;

/// <summary>Which question follows which.</summary>
public sealed class FilingJourneyTests
{
    private static readonly Names Name = new("Name", "ناو", "اسم");

    private static readonly GovernmentDirectory Directory = new IDirectoryEvent[]
    {
        new AgencyRegistered(default, "council", null, "centre", Name),
        new AgencyRegistered(default, "interior", "council", "ministry", Name),
        new AgencyRegistered(default, "media", "council", "department", Name),
        new ServiceRegistered(default, "interior-passport", "interior", Name),
        new CategoryRegistered(default, "delay", null, Name),
        new CategoryRegistered(default, "delay-no-reply", "delay", Name),
        new CategoryRegistered(default, "delay-long-wait", "delay", Name),
        new CategoryRegistered(default, "other", null, Name),
        new CategoryRegistered(default, "other-unlisted", "other", Name),
    }.Aggregate(GovernmentDirectory.Empty, GovernmentDirectory.Evolve);

    private static readonly FilingDraft Empty = new() { Key = "key" };

    [Fact]
    public void A_service_is_asked_for_where_the_agency_has_some() =>
        Of(Empty with { About = "service", Agency = "interior" })
            .Pages.ShouldBe([
                "conditions",
                "about",
                "agency",
                "service",
                "category",
                "what",
                "when",
                "remedy",
                "documents",
                "you",
                "contact",
                "identity",
                "check",
            ]);

    [Fact]
    public void An_agency_without_services_is_not_asked_for_one() =>
        Of(Empty with { About = "service", Agency = "media" }).Pages.ShouldNotContain("service");

    [Fact]
    public void Whoever_does_not_know_the_agency_is_not_asked_for_its_service() =>
        Of(Empty with { About = "service", Agency = FilingDraft.Unknown }).Pages.ShouldNotContain("service");

    [Fact]
    public void A_person_is_asked_for_instead_of_a_service()
    {
        var pages = Of(Empty with { About = "person", Agency = "interior" }).Pages;

        pages.ShouldNotContain("service");
        pages[3].ShouldBe("person");
    }

    [Fact]
    public void The_second_level_is_asked_where_there_is_a_choice()
    {
        Of(Empty with { Category = "delay" }).Pages.ShouldContain("kind");
        Of(Empty with { Category = "other" }).Pages.ShouldNotContain("kind");
    }

    [Fact]
    public void The_questions_of_a_kind_are_pages_between_what_happened_and_what_should_be_done()
    {
        var known = new IDirectoryEvent[] { OfKind("meter", "interior-passport", null), OfKind("delayed", null, "delay") }.Aggregate(
            Directory,
            GovernmentDirectory.Evolve
        );
        var draft = Empty with { About = "service", Agency = "interior", Service = "interior-passport", Category = "delay" };

        var pages = new FilingJourney(draft, known).Pages;

        pages.SkipWhile(page => page != "when").Take(4).ShouldBe(["when", "question-meter", "question-delayed", "remedy"]);
        new FilingJourney(draft with { Service = FilingDraft.None }, known).Pages.ShouldNotContain("question-meter");
        new FilingJourney(draft with { About = "person" }, known).Pages.ShouldNotContain("question-meter");
        FilingJourney.PathOf("question-meter").ShouldBe("/file/question-meter");
    }

    [Fact]
    public void One_question_follows_the_other()
    {
        var journey = Of(Passed("conditions", "about", "agency"));

        journey.After("conditions", changing: false).ShouldBe("about");
        journey.Before("about").ShouldBe("conditions");
        journey.Before("conditions").ShouldBeNull();
        journey.StepOf("agency").ShouldBe(3);
    }

    [Fact]
    public void Nobody_comes_to_a_question_before_those_that_stand_before_it()
    {
        var journey = Of(Passed("conditions", "about"));

        journey.Missing("about").ShouldBeNull();
        journey.Missing("agency").ShouldBeNull();
        journey.Missing("check").ShouldBe("agency");
    }

    [Fact]
    public void A_question_that_is_not_asked_leads_to_the_one_that_is_open() =>
        Of(Passed("conditions", "about") with { About = "service" }).Missing("person").ShouldBe("agency");

    [Fact]
    public void A_change_goes_back_to_the_check_and_by_way_of_what_it_opens()
    {
        var all = Of(Empty with { About = "service", Agency = "media", Category = "other" }).Pages;
        var draft = Passed([.. all]) with { About = "service", Agency = "media", Category = "other" };

        Of(draft).After("what", changing: true).ShouldBe("check");
        Of(draft with { About = "person" }).After("about", changing: true).ShouldBe("person");
        Of(draft with { Category = "delay" }).After("category", changing: true).ShouldBe("kind");
    }

    [Fact]
    public void A_wrong_answer_is_no_longer_passed() => Passed("what").With("what", right: false).IsPassed("what").ShouldBeFalse();

    private static KindQuestionSet OfKind(string id, string? service, string? category) =>
        new(default, id, 1, service, category, 1, AnswerKind.Text, Name, Name, [], Required: false, Identifies: false);

    private static FilingDraft Passed(params string[] pages) => Empty with { Passed = pages };

    private static FilingJourney Of(FilingDraft draft) => new(draft, Directory);
}
