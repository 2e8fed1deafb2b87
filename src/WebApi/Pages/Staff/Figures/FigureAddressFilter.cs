using Ccs.Application.Texts;
using Ccs.WebApi.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>
/// Addresses of the figures: fields of the form that were left empty are taken out of it; a parameter that the page does not have is
/// refused at its name, since one that is misspelt would be taken for no filter; what was refused is answered with 422.
/// </summary>
public sealed class FigureAddressFilter(SiteContext site) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (!HttpMethods.IsGet(request.Method))
        {
            await next();
            return;
        }

        if (request.Query.Any(pair => string.IsNullOrEmpty(pair.Value)))
        {
            var given = request
                .Query.Where(pair => !string.IsNullOrEmpty(pair.Value))
                .Select(pair => KeyValuePair.Create(pair.Key, pair.Value));
            context.Result = new LocalRedirectResult(QueryHelpers.AddQueryString(request.PathBase + request.Path, given));
            return;
        }

        foreach (var unknown in request.Query.Keys.Except([.. FigureQueries.Names, .. Own(context)], StringComparer.OrdinalIgnoreCase))
        {
            context.ModelState.AddModelError(string.Empty, $"{unknown}: {Wording.Error("field.unknown", site.Language)}");
        }

        await next();
        if (!context.ModelState.IsValid && context.HttpContext.Response.StatusCode == StatusCodes.Status200OK)
        {
            context.HttpContext.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
    }

    private static IEnumerable<string> Own(PageHandlerExecutingContext context) =>
        ((CompiledPageActionDescriptor)context.ActionDescriptor).BoundProperties.Select(property => property.Name);
}
