using System.Globalization;
using Ccs.Application.Administration.Directory;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>A question is asked in other words, or in another way, from now on.</summary>
public sealed class QuestionModel : QuestionForm
{
    [FromRoute(Name = "question")]
    public string Id { get; set; } = string.Empty;

    public override string Texts => "administration.questions.set";

    public override string? Subject => $"{Of(It, Known, Site)}: {It.Text.In(Site.Language)}";

    private KindQuestionSet It => Known.Questions[Id].Latest;

    protected override bool Exists => Known.Questions.GetValueOrDefault(Id) is { IsAsked: true };

    protected override IReadOnlyList<QuestionChoice> Present => It.Choices;

    protected override Task Send(CancellationToken cancellation) =>
        Mediator.Send(new ChangeKindQuestion(Id, Question(), Reason, Version), cancellation);

    protected override void Fill()
    {
        (Text, Why, Kind) = (NamesForm.Of(It.Text), NamesForm.Of(It.Why), Kebab.Of(It.Kind));
        (Required, Identifies, Place) = (It.Required, It.Identifies, It.Place.ToString(CultureInfo.InvariantCulture));
        Choices = new NamesForm
        {
            Ckb = string.Join('\n', It.Choices.Select(choice => choice.Names.Ckb)),
            Ar = string.Join('\n', It.Choices.Select(choice => choice.Names.Ar)),
            En = string.Join('\n', It.Choices.Select(choice => choice.Names.En)),
        };
    }
}
