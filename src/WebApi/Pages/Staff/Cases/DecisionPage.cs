using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.WebApi.Site.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Cases;

/// <summary>
/// One decision, with the fields that it needs and no others. What the complainant will read is shown before it is sent.
/// Nothing that was typed is lost:
/// not when somebody else changed the case meanwhile, not when the session was over.
/// </summary>
public abstract class DecisionPage : CasePage
{
    private static readonly string[] OwnFields = [nameof(Version), KeptForm.AuthorField];
    private static readonly string[] Writings = ["Text", "Missing", "Reason", "Remedy", "NoRemedyReason", "TextForLinked"];

    /// <summary>That the reader saw; sent with the decision.</summary>
    [BindProperty]
    public long Version { get; set; }

    /// <summary>As in the address and in <c>can</c>.</summary>
    public abstract string Decision { get; }

    /// <summary>What the complainant will read, or what cannot be undone; empty where the decision is neither.</summary>
    public virtual IEnumerable<PreviewPart> Preview => [];

    public bool HasPreview => DecisionPreview.Has(Decision);

    public bool Previewing { get; private set; }

    /// <summary>What somebody else did since the reader opened the page; null where nobody did.</summary>
    public IReadOnlyList<CaseStep>? Changes { get; private set; }

    /// <summary>The case is not the reader's to see any more, or the decision not possible any more.</summary>
    public bool TooLate { get; private set; }

    /// <summary>What was typed before the session was over is here again.</summary>
    public bool Restored { get; private set; }

    public string Author => HttpContext.RequestServices.GetRequiredService<KeptForm>().Author(Actor.Id);

    /// <summary>A field that somebody writes in for a while, and wants back where it cannot be sent.</summary>
    public static bool IsWriting(string field) => Writings.Contains(field);

    /// <summary>What was typed, for the page of the preview to carry on.</summary>
    public IEnumerable<(string Name, string? Value)> Carried =>
        from typed in Request.Form
        where !typed.Key.StartsWith('_') && !OwnFields.Contains(typed.Key)
        from value in typed.Value
        select (typed.Key, value);

    public virtual async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        if (!await Load(cancellation))
        {
            return NotFound();
        }

        if (!Case.Can.Contains(Decision))
        {
            return Go(CasePath);
        }

        Version = Case.Version;
        await Restore();
        if (Version != Case.Version)
        {
            ShowChanges();
        }

        await Prepare(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        var changed = false;
        try
        {
            Check();
            var done = ModelState.IsValid && await Try(() => Send(() => changed = true, cancellation), FieldOf);
            return done && !changed ? Go($"{CasePath}?done={Decision}") : await Again(cancellation, changed);
        }
        catch (NotFoundException)
        {
            return await Again(cancellation, changed: true);
        }
    }

    public async Task<IActionResult> OnPostPreview(CancellationToken cancellation)
    {
        Check();
        if (
            ModelState.IsValid
            && await Try(
                async () =>
                {
                    var command = await Command(cancellation);
                    await HttpContext.RequestServices.CheckShape(command, cancellation);
                    CheckBeforePreview(command);
                },
                FieldOf
            )
        )
        {
            Previewing = true;
        }

        return await Again(cancellation);
    }

    /// <summary>Back from the preview.</summary>
    public Task<IActionResult> OnPostChange(CancellationToken cancellation) => Again(cancellation);

    protected abstract Task<ICaseDecision> Command(CancellationToken cancellation);

    /// <summary>Choices and the like, after the case was loaded.</summary>
    protected virtual Task Prepare(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Refuses what was typed and no command could carry.</summary>
    protected virtual void Check() { }

    /// <summary>Rules about what was typed alone, which the sending would refuse only after the preview was read.</summary>
    protected virtual void CheckBeforePreview(ICaseDecision command) { }

    /// <summary>From the field of the command to that of the page.</summary>
    protected virtual string FieldOf(string field) => field;

    private async Task Send(Action changed, CancellationToken cancellation)
    {
        try
        {
            await Mediator.Send(await Command(cancellation), cancellation);
        }
        catch (StaleVersionException)
        {
            changed();
        }
    }

    /// <summary>The page with what was typed.</summary>
    protected async Task<IActionResult> Again(CancellationToken cancellation, bool changed = false)
    {
        TooLate = !await Load(cancellation) || !Case.Can.Contains(Decision);
        if (changed && Case is not null)
        {
            ShowChanges();
        }

        if (!TooLate)
        {
            await Prepare(cancellation);
        }

        return Page();
    }

    private void ShowChanges()
    {
        Changes = [.. Case.Timeline.Where(step => step.Version > Version)];
        Version = Case.Version;
    }

    private async Task Restore()
    {
        if (await HttpContext.RequestServices.GetRequiredService<KeptForm>().Take(HttpContext, Actor.Id) is { } kept)
        {
            RestoredForm.Fill(this, kept);
            Restored = true;
        }
    }

    protected override string? Label(string field) => DecisionLabels.Of(Decision, field, Site);
}
