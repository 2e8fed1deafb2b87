using System.Globalization;
using Ccs.Application.Complaints;
using Ccs.Application.Ports;
using Ccs.WebApi.Http;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Ccs.WebApi.Site.Filing;

/// <summary>
/// One question of the filing. What was typed is judged and goes into the draft, right or wrong, so that nothing is lost; right, it goes on
/// to the next question; wrong, the page says what the command would say. Only what is longer than all fields together is not kept.
/// </summary>
[EnableRateLimiting(RateLimits.Drafts)]
public abstract class FilingPage : SitePage
{
    /// <summary>Its name in the journey.</summary>
    public abstract string Here { get; }

    /// <summary>The reader came from the check of the answers.</summary>
    [BindProperty(SupportsGet = true, Name = "change")]
    public bool Changing { get; set; }

    public FilingDraft Draft { get; protected set; } = new() { Key = string.Empty };

    public FilingJourney Journey { get; private set; } = null!;

    /// <summary>Where the link at the top leads.</summary>
    public string Back =>
        Site.Path(
            Changing ? FilingJourney.PathOf(FilingJourney.Check)
            : Journey.Before(Here) is { } before ? FilingJourney.PathOf(before)
            : string.Empty
        );

    /// <summary>Names of its fields from top to bottom.</summary>
    public IReadOnlyList<string> FieldOrder => [.. Fields.Values];

    protected FilingDrafts Drafts => HttpContext.RequestServices.GetRequiredService<FilingDrafts>();

    /// <summary>Fields of the command that are judged here, with the fields of the page that they come from,
    /// in the order of the page.</summary>
    protected virtual IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Questions of a kind whose answers are judged here.</summary>
    protected virtual IReadOnlyCollection<string> Asked => [];

    public virtual async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await Elsewhere(cancellation) is { } elsewhere)
        {
            return elsewhere;
        }

        Show(Draft);
        await Prepare(cancellation);
        return Page();
    }

    public virtual async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (await Drafts.Read(cancellation) is not { } draft)
        {
            // It expired while this page was open: what was typed here is kept for when the reader comes by again.
            await Judge(Keep(Draft), cancellation);
            if (await Begin(Keep, cancellation) is not null)
            {
                return Go("/file/expired");
            }

            Draft = Keep(Draft);
            await Chart(cancellation);
            await Prepare(cancellation);
            return Page();
        }

        if (After(draft) is { } sent)
        {
            return sent;
        }

        await Judge(Keep(draft), cancellation);
        if (!FilingDrafts.Fits(Keep(draft)))
        {
            Refuse("input.too-large");
        }

        Draft = await Drafts.Change(now => Keep(now).With(Here, ModelState.IsValid), FilingDraft.Lifetime, cancellation) ?? Keep(draft);
        await Chart(cancellation);
        if (ModelState.IsValid)
        {
            return Next();
        }

        await Prepare(cancellation);
        return Page();
    }

    /// <summary>From the draft to the fields of the page.</summary>
    protected abstract void Show(FilingDraft draft);

    /// <summary>From the fields of the page to the draft, as they are.</summary>
    protected abstract FilingDraft Keep(FilingDraft draft);

    /// <returns>Null where there is no room or too many are begun: the page says so, with what was typed still there.</returns>
    protected async Task<FilingDraft?> Begin(Func<FilingDraft, FilingDraft> first, CancellationToken cancellation)
    {
        try
        {
            return await Drafts.Begin(first, cancellation);
        }
        catch (TooManyException many)
        {
            var seconds = ((int)Math.Ceiling(many.RetryAfter.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            (Response.StatusCode, Response.Headers.RetryAfter) = (StatusCodes.Status429TooManyRequests, seconds);
            Refuse(many.Code, seconds);
            return null;
        }
    }

    /// <summary>What the page has to look up before it is shown.</summary>
    protected virtual Task Prepare(CancellationToken cancellation) => Task.CompletedTask;

    protected virtual IActionResult Next() => To(Journey.After(Here, Changing));

    protected virtual async Task Judge(FilingDraft typed, CancellationToken cancellation)
    {
        var filing = FilingCommand.Of(typed, Site.Language, Asked);
        var fields = Fields;
        var failures = await Mediator.Send(
            new CheckFiling(filing, [.. fields.Keys], [.. typed.Files.Select(file => file.Size)]),
            cancellation
        );
        Show(failures, field => fields.First(pair => pair.Key.Equals(field, StringComparison.OrdinalIgnoreCase)).Value);
    }

    /// <summary>One of the answers that are offered must be chosen.</summary>
    protected void Need(string field, string? answer)
    {
        if (string.IsNullOrEmpty(answer))
        {
            Show([new ValidationFailure(field, field) { ErrorCode = FilingWords.Required }]);
        }
    }

    protected IActionResult To(string page) =>
        Go(FilingJourney.PathOf(page) + (Changing && page != FilingJourney.Check ? "?change=true" : string.Empty));

    protected override string Words(ValidationFailure failure, string field) =>
        FilingWords.For(failure, field, Site) ?? base.Words(failure, field);

    /// <summary>Reads the draft, and tells where the reader should be instead; null: here.</summary>
    protected virtual async Task<IActionResult?> Elsewhere(CancellationToken cancellation)
    {
        if (await Drafts.Read(cancellation) is not { } draft)
        {
            return Go(Drafts.WasBegun ? "/file/expired" : "/file");
        }

        Draft = draft;
        await Chart(cancellation);
        return After(draft) ?? (Journey.Missing(Here) is { } missing ? Go(FilingJourney.PathOf(missing)) : null);
    }

    /// <summary>A draft that was sent has no questions any more.</summary>
    protected IActionResult? After(FilingDraft draft) =>
        draft switch
        {
            { Registered: not null } => Go("/file/done"),
            { Sent: not null } => Go("/file/verify"),
            _ => null,
        };

    protected async Task Chart(CancellationToken cancellation) =>
        Journey = new FilingJourney(Draft, await HttpContext.RequestServices.GetRequiredService<IDirectory>().Get(cancellation));
}
