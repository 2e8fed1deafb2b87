using Ccs.Application.Administration.Templates;
using Ccs.Application.Texts;
using Ccs.Domain.Shared;
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
        select ($"{{{place}}}", Site.Find($"administration.messages.place.{Kind}.{place}") ?? Site[$"administration.messages.place.{place}"]);

    public override string Texts => "administration.messages.set";

    public async Task<IActionResult> OnPostPreview(CancellationToken cancellation)
    {
        var page = await Again(cancellation);
        Previewing = await Try(() => Check(cancellation), FieldOf) && ModelState.IsValid;
        if (Previewing)
        {
            Preview = await Mediator.Send(new PreviewMessageTemplate(Kind, Spoken, Title, Body, Sms), cancellation);
        }

        return page;
    }

    protected override async Task<long?> Load(CancellationToken cancellation)
    {
        var version = await base.Load(cancellation);
        Preview = Message?.Preview!;
        return version;
    }

    protected override void Fill() => (Title, Body, Sms) =
        (Message.Set?.Subject ?? Message.Shipped.Subject, Message.Set?.Body ?? Message.Shipped.Body, Message.Set?.Sms ?? Message.Shipped.Sms);

    protected override async Task Send(CancellationToken cancellation)
    {
        await Check(cancellation);
        if (ModelState.IsValid)
        {
            await Mediator.Send(new SetMessageTemplate(Kind, Spoken, Title, Body, Sms, Reason, Version), cancellation);
        }
    }

    protected override string FieldOf(string field) => field == nameof(SetMessageTemplate.Subject) ? nameof(Title) : field;

    /// <summary>Each part by itself: so what is wrong stands at the field that it is in.</summary>
    private async Task Check(CancellationToken cancellation)
    {
        (string Field, PreviewMessageTemplate Part)[] parts =
        [
            (nameof(Title), new(Kind, Spoken, Title, null, null)),
            (nameof(Body), new(Kind, Spoken, null, Body, null)),
            (nameof(Sms), new(Kind, Spoken, null, null, Sms)),
        ];
        foreach (var (field, part) in parts)
        {
            try
            {
                await Mediator.Send(part, cancellation);
            }
            catch (RuleViolation rule)
            {
                ModelState.AddModelError(field, Wording.Error(rule.Code, Site.Language));
            }
        }
    }
}
