using Ccs.Application.Directory;
using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Ccs.Domain.Templates;
using Ccs.Infrastructure.Reference;
using NSubstitute;

namespace Ccs.Infrastructure.Tests.Administration;

/// <summary>Texts that ship are as good as those that administrators write, and theirs to change and to drop.</summary>
public sealed class ShippedTextsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);
    private static readonly IReadOnlyList<AnswerTemplateSet> Shipped = new ShippedReferenceData().ReadTexts(Now);

    private readonly IDirectory _directory = Substitute.For<IDirectory>();
    private readonly ITemplates _templates = Substitute.For<ITemplates>();
    private readonly IShippedReferenceData _shipped = Substitute.For<IShippedReferenceData>();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void Each_would_be_taken_from_an_administrator_too()
    {
        Shipped.Count.ShouldBeInRange(4, 10);
        Shipped.Select(text => text.Id).ShouldBeUnique();
        foreach (var text in Shipped)
        {
            text.For.ShouldBe(TemplateUse.Correction);
            var template = new AnswerTemplate(text.Id, text.AgencyId, text.Titles, text.Texts) { For = TemplateUse.Correction };
            ChangeTemplates.SetAnswer(TemplateDirectory.Empty, template, Now).ShouldBe([text]);
        }
    }

    [Fact]
    public async Task What_was_changed_stays_and_what_was_dropped_does_not_come_back()
    {
        var (changed, dropped, rest) = (Shipped[0], Shipped[1], Shipped.Skip(2).ToList());
        var texts = Fold(
            changed with
            {
                Texts = new Names("Where?", "لە کوێ؟", "أين؟"),
            },
            dropped,
            new AnswerTemplateDropped(Now, dropped.Id)
        );
        _directory.Get(Ct).Returns(GovernmentDirectory.Empty);
        _templates.Get(Ct).Returns(texts);
        _shipped.Read(Arg.Any<DateTimeOffset>()).Returns([]);
        _shipped.ReadTexts(Arg.Any<DateTimeOffset>()).Returns(Shipped);

        var brought = await new ImportReferenceDataHandler(_directory, _templates, _shipped, TimeProvider.System).Handle(
            new ImportReferenceData(),
            Ct
        );

        brought.ShouldBe(rest.Count);
        _templates.Received().Record(Arg.Is<IReadOnlyList<ITemplateEvent>>(events => events.SequenceEqual(rest)));
    }

    private static TemplateDirectory Fold(params ITemplateEvent[] events) =>
        events.Aggregate(TemplateDirectory.Empty, TemplateDirectory.Evolve);
}
