using Ccs.Application.Notices;
using Ccs.Domain.Templates;

namespace Ccs.Application.Tests.Notices;

/// <summary>Which words a message goes out in.</summary>
public sealed class NoticeTextTests
{
    private const string Kind = "complaint-registered";
    private static readonly MessageWords Shipped = NoticeText.Shipped(Kind, Language.En);

    [Fact]
    public void As_they_ship_where_nobody_set_others() => NoticeText.WordsOf(Kind, Language.En, TemplateDirectory.Empty).ShouldBe(Shipped);

    [Fact]
    public void Part_by_part_as_they_were_set() =>
        NoticeText
            .WordsOf(Kind, Language.En, With(new MessageWords("Code {0}", null, "{1}: {0}")))
            .ShouldBe(Shipped with { Subject = "Code {0}", Sms = "{1}: {0}" });

    [Fact]
    public void Each_language_has_its_own() =>
        NoticeText
            .WordsOf(Kind, Language.Ar, With(new MessageWords("Code {0}", null, null)))
            .ShouldBe(NoticeText.Shipped(Kind, Language.Ar));

    [Theory]
    [InlineData("No code in it")]
    [InlineData("{0} {1} {2}")]
    [InlineData("{0} {")]
    public void Words_that_fit_the_shipped_ones_no_more_are_passed_over(string sms) =>
        NoticeText.WordsOf(Kind, Language.En, With(new MessageWords(null, null, sms))).ShouldBe(Shipped);

    [Fact]
    public void What_is_filled_in_is_not_read_again_for_places() =>
        NoticeText.Fill(new MessageWords("{0}", "{1} {0}", "{0}"), ["{1}", "x"]).ShouldBe(new MessageWords("{1}", "x {1}", "{1}"));

    private static TemplateDirectory With(MessageWords words) =>
        TemplateDirectory.Evolve(
            TemplateDirectory.Empty,
            new MessageTemplateSet(On(2, 1), Kind, Language.En, words.Subject, words.Body, words.Sms)
        );
}
