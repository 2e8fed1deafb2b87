using Ccs.Application.Texts;
using Ccs.Domain.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>A change of words. What a rule refuses in one of several texts is told at that text.</summary>
public abstract class TemplateForm : ChangePage
{
    /// <summary>The field of each text, and a query that the rules refuse where they refuse that text.</summary>
    protected virtual IEnumerable<(string Field, Func<Task> Check)> Parts(CancellationToken cancellation) => [];

    /// <summary>The page with what was typed, and how that looks.</summary>
    protected async Task<IActionResult> With(Func<Task> preview, CancellationToken cancellation)
    {
        var page = await Again(cancellation);
        if (page is PageResult)
        {
            await Try(() => ByParts(preview, cancellation), FieldOf);
        }

        return page;
    }

    /// <summary>Sends it; where a rule refuses it, finds out which of the texts it is.</summary>
    protected async Task ByParts(Func<Task> send, CancellationToken cancellation)
    {
        try
        {
            await send();
        }
        catch (RuleViolation)
        {
            foreach (var (field, check) in Parts(cancellation))
            {
                await Tell(field, check);
            }

            if (ModelState.IsValid)
            {
                throw;
            }
        }
    }

    private async Task Tell(string field, Func<Task> check)
    {
        try
        {
            await check();
        }
        catch (RuleViolation rule)
        {
            ModelState.AddModelError(field, Wording.Error(rule.Code, Site.Language));
        }
    }
}
