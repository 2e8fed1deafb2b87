using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.Domain.Templates;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Templates;

/// <summary>A message is as it ships again.</summary>
/// <param name="Kind">Such as <c>answer-given</c>.</param>
/// <param name="Language"><c>ckb</c>, <c>ar</c> or <c>en</c>.</param>
/// <param name="Reason">Why; kept sealed with the event.</param>
/// <param name="ExpectedVersion">Of the templates as the caller saw them; null: as they stand now.</param>
public sealed record RestoreMessageTemplate(string Kind, string Language, string? Reason, long? ExpectedVersion) : ITemplateChange;

internal sealed class RestoreMessageTemplateValidator : AbstractValidator<RestoreMessageTemplate>
{
    public RestoreMessageTemplateValidator()
    {
        RuleFor(x => x.Language).OneOf<RestoreMessageTemplate, Language>();
        RuleFor(x => x.Reason).Reason();
    }
}

internal sealed class RestoreMessageTemplateHandler(AdministrationDesk desk) : IRequestHandler<RestoreMessageTemplate, Changed>
{
    public Task<Changed> Handle(RestoreMessageTemplate command, CancellationToken cancellationToken)
    {
        var language = Kebab.Parse<Language>(command.Language);
        return desk.Change(
            command,
            command.Kind,
            (known, now) => ChangeTemplates.RestoreMessage(known, command.Kind, language, now),
            _ => MessageTemplateFields.ShippedOf(command.Kind, language) is not null,
            cancellationToken
        );
    }
}
