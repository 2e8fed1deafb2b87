using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.Domain.Templates;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Templates;

/// <summary>A message says it in other words from now on.</summary>
/// <param name="Kind">Such as <c>answer-given</c>.</param>
/// <param name="Language"><c>ckb</c>, <c>ar</c> or <c>en</c>.</param>
/// <param name="Subject">Of the email, with the places of the one that ships; null: as it ships.</param>
/// <param name="Body">Of the email; null: as it ships.</param>
/// <param name="Sms">The text message; null: as it ships.</param>
/// <param name="Reason">Why; kept sealed with the event.</param>
/// <param name="ExpectedVersion">Of the templates as the caller saw them; null: as they stand now.</param>
public sealed record SetMessageTemplate(
    string Kind,
    string Language,
    string? Subject,
    string? Body,
    string? Sms,
    string? Reason,
    long? ExpectedVersion
) : ITemplateChange, IMessageWords;

internal sealed class SetMessageTemplateValidator : AbstractValidator<SetMessageTemplate>
{
    public SetMessageTemplateValidator()
    {
        this.MessageWords();
        RuleFor(x => x.Reason).Reason();
    }
}

internal sealed class SetMessageTemplateHandler(AdministrationDesk desk) : IRequestHandler<SetMessageTemplate, Changed>
{
    public Task<Changed> Handle(SetMessageTemplate command, CancellationToken cancellationToken)
    {
        var language = Kebab.Parse<Language>(command.Language);
        var shipped = MessageTemplateFields.ShippedOf(command.Kind, language);
        return desk.Change(
            command,
            command.Kind,
            (known, now) => ChangeTemplates.SetMessage(known, command.Kind, language, command.Differing(shipped), shipped, now),
            _ => shipped is not null,
            cancellationToken
        );
    }
}
