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
            .WordsOf(Kind, Language.En, With(new MessageWords("Code {caseNumber}", null, "{day}: {complaintCode}")))
            .ShouldBe(Shipped with { Subject = "Code {caseNumber}", Sms = "{day}: {complaintCode}" });

    [Fact]
    public void Each_language_has_its_own() =>
        NoticeText
            .WordsOf(Kind, Language.Ar, With(new MessageWords("Code {caseNumber}", null, null)))
            .ShouldBe(NoticeText.Shipped(Kind, Language.Ar));

    [Theory]
    [InlineData("No code in it")]
    [InlineData("{0} {1}")]
    [InlineData("{day} {complaintCode} {caseNumber}")]
    [InlineData("{day} {complaintCode} {")]
    public void Words_that_fit_the_shipped_ones_no_more_are_passed_over(string sms) =>
        NoticeText.WordsOf(Kind, Language.En, With(new MessageWords(null, null, sms))).ShouldBe(Shipped);

    [Theory]
    [InlineData(Language.En, "12:20")]
    [InlineData(Language.Ckb, "١٢:٢٠")]
    public void A_code_says_until_when_it_is_good_by_the_clock_of_the_region(Language language, string time)
    {
        var older = TemplateDirectory.Evolve(
            TemplateDirectory.Empty,
            new MessageTemplateSet(On(2, 1), "verification-code", language, null, null, "{0} for {1} minutes")
        );

        var text = NoticeText
            .Compose(
                Code(language) with
                {
                    ValidUntil = new DateTimeOffset(2026, 2, 1, 9, 20, 0, TimeSpan.Zero),
                },
                "+9647501234567",
                ["123456"],
                older
            )
            .Body;

        text.ShouldContain("123456");
        text.ShouldContain(time);
        text.ShouldNotContain("minutes");
    }

    private static Notice Code(Language language) =>
        new()
        {
            Id = Guid.NewGuid(),
            ComplaintId = Guid.NewGuid(),
            Kind = "verification-code",
            Language = language,
            Channel = ContactChannel.Phone,
            ChallengeId = Guid.NewGuid(),
            QueuedAt = On(2, 1),
        };

    [Fact]
    public void What_is_filled_in_is_not_read_again_for_places() =>
        NoticeText
            .Fill(
                new MessageWords("{a}", "{b} {a}", "{a}"),
                new Dictionary<string, string>(StringComparer.Ordinal) { ["a"] = "{b}", ["b"] = "x" }
            )
            .ShouldBe(new MessageWords("{b}", "x {b}", "{b}"));

    private static TemplateDirectory With(MessageWords words) =>
        TemplateDirectory.Evolve(
            TemplateDirectory.Empty,
            new MessageTemplateSet(On(2, 1), Kind, Language.En, words.Subject, words.Body, words.Sms)
        );
}
