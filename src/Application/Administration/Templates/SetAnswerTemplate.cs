using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Templates;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Templates;

/// <summary>A text that officers start an answer from, new or changed.</summary>
/// <param name="Id">Of the template; null: a new one.</param>
/// <param name="AgencyId">Whose (and of those below it); null: of all agencies.</param>
/// <param name="Titles">To choose it by, in the three languages.</param>
/// <param name="Texts">In the three languages, with fields such as <c>{caseNumber}</c>; see <see cref="AnswerFields"/>.</param>
/// <param name="Reason">Why; kept sealed with the event.</param>
/// <param name="ExpectedVersion">Of the templates as the caller saw them; null: as they stand now.</param>
public sealed record SetAnswerTemplate(
    string? Id,
    string? AgencyId,
    NamesInput? Titles,
    NamesInput? Texts,
    string? Reason,
    long? ExpectedVersion
) : ITemplateChange
{
    /// <summary><c>answer</c> or <c>correction</c>; null: an answer.</summary>
    public string? For { get; init; }
}

internal sealed class SetAnswerTemplateValidator : AbstractValidator<SetAnswerTemplate>
{
    public SetAnswerTemplateValidator(IDirectory directory, ITemplates templates)
    {
        RuleFor(x => x.AgencyId)
            .ActiveAgencyOrPresent(
                directory,
                async (x, cancellation) => (await templates.Get(cancellation)).Answers.GetValueOrDefault(x.Id ?? string.Empty)?.AgencyId
            );
        RuleFor(x => x.For).OneOf<SetAnswerTemplate, TemplateUse>().When(x => !string.IsNullOrEmpty(x.For));
        RuleFor(x => x.Titles).Names();
        RuleFor(x => x.Texts).Names(Limits.Text);
        RuleFor(x => x.Reason).Reason();
    }
}

internal sealed class SetAnswerTemplateHandler(AdministrationDesk desk, ISecrets secrets) : IRequestHandler<SetAnswerTemplate, Changed>
{
    public Task<Changed> Handle(SetAnswerTemplate command, CancellationToken cancellationToken)
    {
        var template = new AnswerTemplate(
            command.Id ?? secrets.NewId().ToString("N"),
            AdministrationFields.Blank(command.AgencyId),
            command.Titles!.Clean(),
            command.Texts!.Clean()
        )
        {
            For = Kebab.TryParse<TemplateUse>(command.For, out var use) ? use : TemplateUse.Answer,
        };
        return desk.Change(
            command,
            template.Id,
            (known, now) => ChangeTemplates.SetAnswer(known, template, now),
            known => command.Id is null || known.Answers.ContainsKey(command.Id),
            cancellationToken
        );
    }
}
