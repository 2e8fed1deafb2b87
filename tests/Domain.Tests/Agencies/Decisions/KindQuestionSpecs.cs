using Ccs.Domain.Agencies.Decisions;
using static Ccs.Domain.Tests.Support.Directories;

namespace Ccs.Domain.Tests.Agencies.Decisions;

public sealed class KindQuestionSpecs
{
    private static readonly KindQuestionSet Meter = Question("meter", "surgery", null);
    private static readonly QuestionChoice[] Choices = [new("one", Old), new("two", New)];

    [Fact]
    public void A_question_is_asked_from_now_on_and_the_same_one_again_changes_nothing()
    {
        GivenLaid().When(d => Add(d, Meter with { At = default, Version = 7 })).Then(Meter);
        GivenLaid(Meter).When(d => Add(d, Meter)).ThenNothing();
        GivenLaid(Meter).When(d => Add(d, Meter with { Required = true })).ThenRefused(DirectoryRules.KindQuestionIdTaken);
        GivenLaid(Meter, Gone).When(d => Add(d, Meter)).ThenRefused(DirectoryRules.KindQuestionIdTaken);
    }

    [Fact]
    public void It_belongs_to_one_service_or_to_one_category()
    {
        GivenLaid().When(d => Add(d, Question("a", null, "conduct"))).Then(Question("a", null, "conduct"));
        GivenLaid().When(d => Add(d, Question("a", null, null))).ThenRefused(DirectoryRules.KindQuestionOfOnePlace);
        GivenLaid().When(d => Add(d, Question("a", "surgery", "conduct"))).ThenRefused(DirectoryRules.KindQuestionOfOnePlace);
        GivenLaid().When(d => Add(d, Question("a", "nothing", null))).ThenRefused(DirectoryRules.ServiceUnknown);
        GivenLaid().When(d => Add(d, Question("a", null, "nothing"))).ThenRefused(DirectoryRules.CategoryUnknown);
    }

    [Fact]
    public void Each_has_five_at_most_and_one_that_was_removed_does_not_count()
    {
        KindQuestionSet[] five = [.. Enumerable.Range(1, 5).Select(i => Question($"q{i}", "surgery", null))];

        GivenLaid(five).When(d => Add(d, Meter)).ThenRefused(DirectoryRules.KindQuestionsEnough);
        GivenLaid(five).When(d => Add(d, Question("a", null, "conduct"))).Then(Question("a", null, "conduct"));
        GivenLaid([.. five, new KindQuestionRemoved(Now, "q3")]).When(d => Add(d, Meter)).Then(Meter);
    }

    [Fact]
    public void Its_words_are_in_three_languages_and_Kurdish_in_Kurdish_letters()
    {
        var wrong = Old with { Ckb = "ي" };
        GivenLaid().When(d => Add(d, Meter with { Text = Old with { Ar = " " } })).ThenRefused(DirectoryRules.NamesIncomplete);
        GivenLaid().When(d => Add(d, Meter with { Why = wrong })).ThenRefused(DirectoryRules.NotKurdishLetters);
        GivenLaid().When(d => Add(d, Choice([new("one", wrong), new("two", Old)]))).ThenRefused(DirectoryRules.NotKurdishLetters);
    }

    [Fact]
    public void Only_a_choice_has_choices_two_at_least_and_each_once()
    {
        GivenLaid().When(d => Add(d, Meter with { Choices = Choices })).ThenRefused(DirectoryRules.KindQuestionChoices);
        GivenLaid().When(d => Add(d, Choice(Choices[..1]))).ThenRefused(DirectoryRules.KindQuestionChoices);
        GivenLaid().When(d => Add(d, Choice([Choices[0], Choices[0]]))).ThenRefused(DirectoryRules.KindQuestionChoices);
        GivenLaid()
            .When(d => Add(d, Choice([.. Enumerable.Range(1, 21).Select(i => new QuestionChoice($"c{i}", Old))])))
            .ThenRefused(DirectoryRules.KindQuestionChoices);
        Should.NotThrow(() => Add(Fold(Laid), Choice(Choices)));
    }

    [Fact]
    public void A_change_is_the_next_version_and_what_it_is_asked_of_stays()
    {
        GivenLaid(Meter)
            .When(d => Change(d, Meter with { ServiceId = null, CategoryId = "conduct", Text = New }))
            .Then(Meter with { Version = 2, Text = New });
        GivenLaid(Meter).When(d => Change(d, Meter)).ThenNothing();
        GivenLaid().When(d => Change(d, Meter)).ThenRefused(DirectoryRules.KindQuestionUnknown);
        GivenLaid(Meter, Gone).When(d => Change(d, Meter)).ThenRefused(DirectoryRules.KindQuestionUnknown);

        // Lists are compared by what is in them.
        var choice = Choice(Choices) with
        {
            Version = 1,
        };
        GivenLaid(choice).When(d => Change(d, choice with { Choices = [.. Choices] })).ThenNothing();
    }

    [Fact]
    public void It_is_removed_once()
    {
        GivenLaid(Meter).When(d => ChangeDirectory.RemoveKindQuestion(d, "meter", Now)).Then(Gone);
        GivenLaid(Meter, Gone).When(d => ChangeDirectory.RemoveKindQuestion(d, "meter", Now)).ThenNothing();
        GivenLaid().When(d => ChangeDirectory.RemoveKindQuestion(d, "meter", Now)).ThenNothing();
    }

    private static KindQuestionRemoved Gone => new(Now, "meter");

    private static KindQuestionSet Choice(IReadOnlyList<QuestionChoice> choices) =>
        Question("choice", "surgery", null) with
        {
            Kind = AnswerKind.Choice,
            Choices = choices,
        };

    private static KindQuestionSet Question(string id, string? service, string? category) =>
        new(Now, id, 1, service, category, 1, AnswerKind.Number, Old, Old, [], Required: false, Identifies: true);

    private static IReadOnlyList<IDirectoryEvent> Add(GovernmentDirectory directory, KindQuestionSet question) =>
        ChangeDirectory.AddKindQuestion(directory, question, Now);

    private static IReadOnlyList<IDirectoryEvent> Change(GovernmentDirectory directory, KindQuestionSet question) =>
        ChangeDirectory.ChangeKindQuestion(directory, question, Now);
}
