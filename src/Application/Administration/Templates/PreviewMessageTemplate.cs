using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.Domain.Templates;
using Ccs.Domain.Time;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Templates;

/// <summary>How a message would look, with made-up values; nothing is kept. The same rules refuse it that would refuse to set it.</summary>
public sealed record PreviewMessageTemplate(string Kind, string Language, string? Subject, string? Body, string? Sms)
    : IRequest<MessagePreview>,
        IMessageWords;

internal sealed class PreviewMessageTemplateValidator : AbstractValidator<PreviewMessageTemplate>
{
    public PreviewMessageTemplateValidator() => this.MessageWords();
}

internal sealed class PreviewMessageTemplateHandler(AdministrationDesk desk, TimeProvider clock)
    : IRequestHandler<PreviewMessageTemplate, MessagePreview>
{
    public Task<MessagePreview> Handle(PreviewMessageTemplate query, CancellationToken cancellationToken)
    {
        desk.RequireAdministrator();
        var language = Kebab.Parse<Language>(query.Language);
        var shipped = MessageTemplateFields.ShippedOf(query.Kind, language) ?? throw new NotFoundException("not-found");
        var differing = query.Differing(shipped);
        var now = clock.GetUtcNow();
        if (differing is not { Subject: null, Body: null, Sms: null })
        {
            ChangeTemplates.SetMessage(TemplateDirectory.Empty, query.Kind, language, differing, shipped, now);
        }

        var words = new MessageWords(differing.Subject ?? shipped.Subject, differing.Body ?? shipped.Body, differing.Sms ?? shipped.Sms);
        return Task.FromResult(MessageSamples.Preview(language, words, WorkingCalendar.DayOf(now)));
    }
}
