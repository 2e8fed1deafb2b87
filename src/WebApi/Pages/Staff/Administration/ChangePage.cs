using System.Globalization;
using Ccs.Application.Ports;
using Ccs.Application.Texts;
using Ccs.Domain.Shared;
using Ccs.WebApi.Site.Forms;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>
/// A short form: what is changed, why, and back with the news. Nothing that was typed is lost: not when somebody else changed something
/// meanwhile, not when the session was over. Its texts are <c>{Texts}.title</c>, <c>.lead</c> (where there is one),
/// <c>.send</c> and <c>.done</c>.
/// </summary>
public abstract class ChangePage : AdministrationPage
{
    /// <summary>That the reader saw; sent with the command.</summary>
    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The beginning of the keys, such as <c>administration.agencies.new</c>.</summary>
    public abstract string Texts { get; }

    /// <summary>Where it leads when it is done, and where Cancel leads; without the language.</summary>
    public abstract string Back { get; }

    /// <summary>What is changed, by its name now; null for something new.</summary>
    public virtual string? Subject => null;

    /// <summary>Somebody else made a change after the reader had opened the page.</summary>
    public bool ChangedMeanwhile { get; private set; }

    /// <summary>What was typed before the session was over is here again.</summary>
    public bool Restored { get; private set; }

    public string Author => HttpContext.RequestServices.GetRequiredService<KeptForm>().Author(Actor.Id);

    /// <summary>Where the form goes: this page, also where a preview is shown.</summary>
    public string Action => Request.Path + QueryString.Create(Request.Query.Where(given => given.Key != "handler"));

    /// <summary>Names of the fields in the order of the page.</summary>
    public IReadOnlyList<string> Fields =>
        [
            .. from property in GetType().GetProperties()
            where property.IsDefined(typeof(BindPropertyAttribute), inherit: true)
            from name in property.PropertyType == typeof(NamesForm)
                ? NamesForm.Fields.Select(part => $"{property.Name}.{part}")
                : [property.Name]
            select name,
        ];

    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        if (await Load(cancellation) is not { } version)
        {
            return NotFound();
        }

        Fill();
        if (await HttpContext.RequestServices.GetRequiredService<KeptForm>().Take(HttpContext, Actor.Id) is { } typed)
        {
            RestoredForm.Fill(this, typed);
            Restored = true;
            ChangedMeanwhile =
                typed.GetValueOrDefault(nameof(Version)) is [{ } seen, ..] && seen != version.ToString(CultureInfo.InvariantCulture);
        }

        Version = version;
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        if (await Load(cancellation) is null)
        {
            return NotFound();
        }

        if (ModelState.IsValid && await Try(() => SendIt(cancellation), FieldOf) && ModelState.IsValid && !ChangedMeanwhile)
        {
            return Onwards();
        }

        return await Again(cancellation);
    }

    /// <summary>Reads what the form is about, and the choices that it offers.</summary>
    /// <returns>The version of what is changed (0 where it has none); null where there is no such thing.</returns>
    protected abstract Task<long?> Load(CancellationToken cancellation);

    /// <summary>The fields as they are before anything is typed.</summary>
    protected virtual void Fill() { }

    /// <summary>Sends the command.</summary>
    protected abstract Task Send(CancellationToken cancellation);

    /// <summary>Back with the news.</summary>
    protected virtual IActionResult Onwards() =>
        Go($"{Back}{(Back.Contains('?', StringComparison.Ordinal) ? '&' : '?')}done={Texts["administration.".Length..]}");

    /// <summary>From the field of the command, or the code of a rule, to the field of the page; the same where it is none's.</summary>
    protected virtual string FieldOf(string field) => field;

    /// <summary>The page with what was typed.</summary>
    protected async Task<IActionResult> Again(CancellationToken cancellation)
    {
        if (await Load(cancellation) is not { } version)
        {
            return NotFound();
        }

        Version = ChangedMeanwhile ? version : Version;
        return Page();
    }

    protected override string Words(ValidationFailure failure, string field) =>
        failure.ErrorCode == "field.date" ? Site["administration.no-such-date"] : base.Words(failure, field);

    protected override string? Label(string field) => FormLabels.Of(field, Texts, Site);

    private async Task SendIt(CancellationToken cancellation)
    {
        try
        {
            await Send(cancellation);
        }
        catch (Exception lost) when (lost is StaleVersionException or ChangedMeanwhileException)
        {
            ChangedMeanwhile = true;
        }
        catch (RuleViolation rule) when (FieldOf(rule.Code) is { } field && field != rule.Code)
        {
            ModelState.AddModelError(field, Wording.Error(rule.Code, Site.Language));
        }
    }
}
