using Ccs.Application.Ports;
using Ccs.Application.Texts;
using Ccs.Domain.Shared;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ccs.WebApi.Site;

/// <summary>
/// What every page does in the same way: it sends the commands and queries that the API sends, and shows what is refused at the field that
/// it is about, in the reader's language, with what was typed still there.
/// </summary>
public abstract class SitePage : PageModel
{
    public SiteContext Site => field ??= HttpContext.RequestServices.GetRequiredService<SiteContext>();

    protected IMediator Mediator => HttpContext.RequestServices.GetRequiredService<IMediator>();

    /// <summary>On to another page of the reader's language (after a post: so that reloading sends nothing again).</summary>
    protected IActionResult Go(string path) => LocalRedirect(Site.Path(path));

    /// <summary>Does something that may be refused; what is refused stands in the model state then.</summary>
    /// <param name="act">Sends commands or queries.</param>
    /// <param name="fieldOf">From the field of the command (<c>Complainant.FullName</c>) to the field of the page;
    /// the same name where it is not given.</param>
    /// <returns>Whether it was done.</returns>
    protected async Task<bool> Try(Func<Task> act, Func<string, string>? fieldOf = null)
    {
        try
        {
            await act();
            return true;
        }
        catch (ValidationException invalid)
        {
            Show(invalid.Errors, fieldOf);
        }
        catch (RuleViolation rule)
        {
            Refuse(rule.Code);
        }
        catch (FactorRequiredException)
        {
            Refuse("session.factor-required");
        }
        catch (Exception lost) when (lost is StaleVersionException or ChangedMeanwhileException)
        {
            Refuse("complaint.changed-meanwhile");
        }
        catch (UploadRefusedException upload)
        {
            Refuse(upload.Code == "upload.unknown" ? "field.upload-unknown" : upload.Code);
        }
        catch (TooManyException many)
        {
            Refuse(
                many.Code,
                ((int)Math.Ceiling(many.RetryAfter.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture)
            );
        }

        return false;
    }

    /// <summary>Puts failures to their fields.</summary>
    protected void Show(IEnumerable<ValidationFailure> failures, Func<string, string>? fieldOf = null)
    {
        foreach (var failure in failures)
        {
            var field = fieldOf is null ? failure.PropertyName : fieldOf(failure.PropertyName);
            ModelState.AddModelError(field, Words(failure, field));
        }
    }

    /// <summary>What is wrong, for the reader.</summary>
    protected virtual string Words(ValidationFailure failure, string field) =>
        failure.ErrorCode is "field.required" or "field.one-of" && Label(field) is { } label
            ? Site.Required(label)
            : Wording.Error(failure.ErrorCode, Site.Language, failure.CustomState as string[] ?? []);

    /// <summary>
    /// What stands above a field, where many may be empty and each is told by its name. None of a few that are before the reader's eyes is
    /// one that was left empty.
    /// </summary>
    protected virtual string? Label(string field) => null;

    /// <summary>Something that is wrong with the whole, by its code.</summary>
    protected void Refuse(string code, params string[] arguments) =>
        ModelState.AddModelError(string.Empty, Wording.Error(code, Site.Language, arguments));
}
