using Ccs.Domain.Templates;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Templates;

/// <summary>A template is not offered any more; answers written with it stay as they are.</summary>
/// <param name="Id">Of the template.</param>
/// <param name="Reason">Why; kept sealed with the event.</param>
/// <param name="ExpectedVersion">Of the templates as the caller saw them; null: as they stand now.</param>
public sealed record DropAnswerTemplate(string Id, string? Reason, long? ExpectedVersion) : ITemplateChange;

internal sealed class DropAnswerTemplateValidator : AbstractValidator<DropAnswerTemplate>
{
    public DropAnswerTemplateValidator() => RuleFor(x => x.Reason).Reason();
}

internal sealed class DropAnswerTemplateHandler(AdministrationDesk desk) : IRequestHandler<DropAnswerTemplate, Changed>
{
    public Task<Changed> Handle(DropAnswerTemplate command, CancellationToken cancellationToken) =>
        desk.Change(
            command,
            command.Id,
            (known, now) => ChangeTemplates.DropAnswer(known, command.Id, now),
            known => known.Answers.ContainsKey(command.Id),
            cancellationToken
        );
}
