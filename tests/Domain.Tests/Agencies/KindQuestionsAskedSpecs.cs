using static Ccs.Domain.Tests.Support.Directories;

namespace Ccs.Domain.Tests.Agencies;

/// <summary>What a complaint is asked, now and at any moment of the last day.</summary>
public sealed class KindQuestionsAskedSpecs
{
    [Fact]
    public void The_questions_of_the_service_come_first_and_five_are_asked_at_most()
    {
        var directory = Fold([
            .. Laid,
            Question("of-top", null, "conduct", 1),
            Question("of-category", null, "conduct-rudeness", 1),
            .. Enumerable.Range(1, 4).Select(i => Question($"of-service-{i}", "surgery", null, 5 - i)),
        ]);

        Asked(directory, "surgery", "conduct-rudeness")
            .ShouldBe(["of-service-4", "of-service-3", "of-service-2", "of-service-1", "of-category"]);
        Asked(directory, null, "conduct-rudeness").ShouldBe(["of-category", "of-top"]);
        Asked(directory, null, "conduct").ShouldBe(["of-top"]);
        Asked(directory, "surgery", null).Length.ShouldBe(4);
        Asked(directory, null, null).ShouldBeEmpty();
        Asked(directory, "nothing", "nothing").ShouldBeEmpty();
    }

    [Fact]
    public void A_service_of_another_agency_than_the_one_named_has_no_questions()
    {
        var directory = Fold([.. Laid, Question("meter", "surgery", null, 1)]);

        directory.QuestionsFor(Tree.Hospital, "surgery", null).Count.ShouldBe(1);
        directory.QuestionsFor(Tree.OtherHospital, "surgery", null).ShouldBeEmpty();
    }

    [Fact]
    public void A_removed_question_is_not_asked_and_all_that_it_was_can_be_read()
    {
        var first = Question("meter", "surgery", null, 1);
        var second = first with { At = Now.AddDays(1), Version = 2, Text = New };
        var directory = Fold([.. Laid, first, second, new KindQuestionRemoved(Now.AddDays(2), "meter")]);

        Asked(directory, "surgery", null).ShouldBeEmpty();
        var known = directory.Questions["meter"];
        known.In(1).ShouldBe(first);
        known.In(2).ShouldBe(second);
        known.In(3).ShouldBeNull();
        known.At(Now.AddTicks(-1)).ShouldBeNull();
        known.At(Now).ShouldBe(first);
        known.At(second.At).ShouldBe(second);
        known.At(Now.AddDays(2)).ShouldBeNull();
    }

    [Fact]
    public void What_was_asked_in_the_last_24_hours_is_known_the_present_first()
    {
        var first = Question("meter", "surgery", null, 1);
        var second = first with { At = Now.AddHours(30), Version = 2 };
        var directory = Fold([.. Laid, first, second, new KindQuestionRemoved(Now.AddHours(40), "meter")]);

        // The removal, and the second version, are changes of the last day; the first is older than that.
        Lately(directory, Now.AddHours(41)).ShouldBe([null, 2, 1]);
        Lately(directory, second.At.AddHours(24) - TimeSpan.FromTicks(1)).ShouldBe([null, 2, 1]);
        Lately(directory, second.At.AddHours(24)).ShouldBe([null, 2]);
        Lately(directory, Now.AddHours(64)).ShouldBe([null]);
    }

    [Fact]
    public void An_answer_tells_who_filed_where_its_version_says_so_or_a_later_one()
    {
        var open = Question("school", "surgery", null, 1);
        var question = Fold([.. Laid, open, open with { Version = 2, Identifies = true }, open with { Version = 3 }]).Questions["school"];

        question.Identifies(1).ShouldBeTrue();
        question.Identifies(2).ShouldBeTrue();
        question.Identifies(3).ShouldBeFalse();
    }

    private static int?[] Lately(GovernmentDirectory directory, DateTimeOffset now) =>
        [.. directory.QuestionsLately(null, "surgery", null, now).Select(asked => asked.SingleOrDefault()?.Version)];

    private static string[] Asked(GovernmentDirectory directory, string? service, string? category) =>
        [.. directory.QuestionsFor(null, service, category).Select(question => question.Id)];

    private static KindQuestionSet Question(string id, string? service, string? category, int place) =>
        new(Now, id, 1, service, category, place, AnswerKind.Text, Old, Old, [], Required: false, Identifies: false);
}
