using Ccs.Domain.Templates;

namespace Ccs.Domain.Tests.Templates;

public sealed class ChangeTemplatesSpecs
{
    private static readonly DateTimeOffset Now = On(2, 10);
    private static readonly MessageWords Shipped = new("Due: {0}", "Code {0}, day {1}", "{0} {1}");
    private static readonly MessageTemplateSet Set = new(Now, "answer-given", Language.En, null, "On {1}: {0}", null);
    private static readonly AnswerTemplate Thanks = new(
        "thanks",
        Tree.Hospital,
        new Names("Thanks", "سوپاس", "شكر"),
        new Names("Dear {complainantName}", "بەڕێز", "عزيزي {agency}")
    );

    [Fact]
    public void A_message_is_set_in_other_words_with_the_same_places()
    {
        SetMessage(TemplateDirectory.Empty, "On {1}: {0}").ShouldBe([Set]);
        SetMessage(Fold(Set), "On {1}: {0}").ShouldBeEmpty();
        SetMessage(Fold(Set), "{0} by {1}").ShouldBe([Set with { Body = "{0} by {1}" }]);
    }

    [Theory]
    [InlineData("No place at all")]
    [InlineData("Only {0}")]
    [InlineData("{0} {1} {2}")]
    [InlineData("{0} {1} and {")]
    [InlineData("{0} {1} {name}")]
    [InlineData("{{0}} {1}")]
    public void Other_places_are_refused(string body) =>
        Should.Throw<RuleViolation>(() => SetMessage(TemplateDirectory.Empty, body)).Code.ShouldBe(TemplateRules.PlacesDiffer);

    [Fact]
    public void There_must_be_such_a_message_and_something_to_say()
    {
        Should
            .Throw<RuleViolation>(() => ChangeTemplates.SetMessage(TemplateDirectory.Empty, "none", Language.En, Shipped, null, Now))
            .Code.ShouldBe(TemplateRules.MessageUnknown);
        Should.Throw<RuleViolation>(() => SetMessage(TemplateDirectory.Empty, null)).Code.ShouldBe(TemplateRules.NothingSet);
    }

    [Fact]
    public void Kurdish_is_written_in_Kurdish_letters_and_Arabic_in_Arabic_ones()
    {
        var words = new MessageWords(null, null, "كود {0} {1}");
        Should
            .Throw<RuleViolation>(() => ChangeTemplates.SetMessage(TemplateDirectory.Empty, "a", Language.Ckb, words, Shipped, Now))
            .Code.ShouldBe(DirectoryRules.NotKurdishLetters);
        ChangeTemplates.SetMessage(TemplateDirectory.Empty, "a", Language.Ar, words, Shipped, Now).Count.ShouldBe(1);
    }

    [Fact]
    public void A_message_is_restored_once()
    {
        ChangeTemplates
            .RestoreMessage(Fold(Set), "answer-given", Language.En, Now)
            .ShouldBe([new MessageTemplateRestored(Now, "answer-given", Language.En)]);
        ChangeTemplates.RestoreMessage(Fold(Set), "answer-given", Language.Ar, Now).ShouldBeEmpty();
        Fold(Set, new MessageTemplateRestored(Now, "answer-given", Language.En)).Messages.ShouldBeEmpty();
    }

    [Fact]
    public void An_answer_template_is_set_changed_and_dropped()
    {
        var set = new AnswerTemplateSet(Now, "thanks", Tree.Hospital, Thanks.Titles, Thanks.Texts);
        ChangeTemplates.SetAnswer(TemplateDirectory.Empty, Thanks, Now).ShouldBe([set]);
        ChangeTemplates.SetAnswer(Fold(set), Thanks, Now).ShouldBeEmpty();
        ChangeTemplates.SetAnswer(Fold(set), Thanks with { AgencyId = null }, Now).ShouldBe([set with { AgencyId = null }]);
        ChangeTemplates.DropAnswer(Fold(set), "thanks", Now).ShouldBe([new AnswerTemplateDropped(Now, "thanks")]);
        ChangeTemplates.DropAnswer(Fold(set, new AnswerTemplateDropped(Now, "thanks")), "thanks", Now).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Dear {nationalNumber}", TemplateRules.FieldUnknown)]
    [InlineData("Dear {0}", TemplateRules.FieldUnknown)]
    [InlineData("Dear {complainantName", TemplateRules.FieldUnknown)]
    [InlineData(" ", DirectoryRules.NamesIncomplete)]
    public void Unknown_fields_are_refused_in_any_language(string text, string code)
    {
        foreach (var texts in new[] { Thanks.Texts with { En = text }, Thanks.Texts with { Ckb = text }, Thanks.Texts with { Ar = text } })
        {
            Should
                .Throw<RuleViolation>(() => ChangeTemplates.SetAnswer(TemplateDirectory.Empty, Thanks with { Texts = texts }, Now))
                .Code.ShouldBe(code);
        }
    }

    [Fact]
    public void A_title_is_there_in_all_languages() =>
        Should
            .Throw<RuleViolation>(() =>
                ChangeTemplates.SetAnswer(TemplateDirectory.Empty, Thanks with { Titles = Thanks.Titles with { Ar = " " } }, Now)
            )
            .Code.ShouldBe(DirectoryRules.NamesIncomplete);

    [Fact]
    public void Places_are_filled_and_what_has_no_value_stays() =>
        Places
            .Fill("{a} and {b} and {a}", new Dictionary<string, string>(StringComparer.Ordinal) { ["a"] = "{b}" })
            .ShouldBe("{b} and {b} and {b}");

    private static IReadOnlyList<ITemplateEvent> SetMessage(TemplateDirectory templates, string? body) =>
        ChangeTemplates.SetMessage(templates, "answer-given", Language.En, new MessageWords(null, body, null), Shipped, Now);

    private static TemplateDirectory Fold(params ITemplateEvent[] history) =>
        history.Aggregate(TemplateDirectory.Empty, TemplateDirectory.Evolve);
}
