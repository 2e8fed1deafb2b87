using Ccs.Application.Administration.Templates;
using Ccs.Domain.Templates;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>A message in other words: the email and the text message, each with the places that are filled in.</summary>
public sealed class MessageModel : MessageForm
{
    /// <summary>Of the email.</summary>
    [BindProperty]
    public string? Title { get; set; }

    /// <summary>Of the email.</summary>
    [BindProperty]
    public string? Body { get; set; }

    [BindProperty]
    public string? Sms { get; set; }

    /// <summary>With made-up values: as it is now, or as it was typed.</summary>
    public MessagePreview Preview { get; private set; } = null!;

    /// <summary>The preview is of what was typed.</summary>
    public bool Previewing { get; private set; }

    /// <summary>The places of the message, and what is filled in there.</summary>
    public IEnumerable<(string Place, string Meaning)> Filled =>
        from place in Places.Of($"{Message.Shipped.Subject}{Message.Shipped.Body}{Message.Shipped.Sms}") ?? []
        select (
            $"{{{place}}}",
            Site.Find($"administration.messages.place.{Kind}.{place}") ?? Site[$"administration.messages.place.{place}"]
        );

    public override string Texts => "administration.messages.set";

    public Task<IActionResult> OnPostPreview(CancellationToken cancellation) =>
        With(
            async () =>
            {
                Preview = await Mediator.Send(new PreviewMessageTemplate(Kind, Spoken, Title, Body, Sms), cancellation);
                Previewing = true;
            },
            cancellation
        );

    protected override async Task<long?> Load(CancellationToken cancellation)
    {
        var version = await base.Load(cancellation);
        Preview = Message?.Preview!;
        return version;
    }

    protected override void Fill() =>
        (Title, Body, Sms) = (
            Message.Set?.Subject ?? Message.Shipped.Subject,
            Message.Set?.Body ?? Message.Shipped.Body,
            Message.Set?.Sms ?? Message.Shipped.Sms
        );

    protected override Task Send(CancellationToken cancellation) =>
        ByParts(() => Mediator.Send(new SetMessageTemplate(Kind, Spoken, Title, Body, Sms, Reason, Version), cancellation), cancellation);

    protected override string FieldOf(string field) => field == nameof(SetMessageTemplate.Subject) ? nameof(Title) : field;

    protected override IEnumerable<(string Field, Func<Task> Check)> Parts(CancellationToken cancellation) =>
        [
            (nameof(Title), () => Mediator.Send(new PreviewMessageTemplate(Kind, Spoken, Title, null, null), cancellation)),
            (nameof(Body), () => Mediator.Send(new PreviewMessageTemplate(Kind, Spoken, null, Body, null), cancellation)),
            (nameof(Sms), () => Mediator.Send(new PreviewMessageTemplate(Kind, Spoken, null, null, Sms), cancellation)),
        ];
}
