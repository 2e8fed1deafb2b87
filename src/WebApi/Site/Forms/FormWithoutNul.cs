using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Ccs.WebApi.Site.Forms;

/// <summary>
/// A form of a page, read by then for its token: one that holds the character NUL, which no keyboard writes and the database holds
/// nowhere, is not looked at. Forms with files are read part by part (<see cref="FilesOfForm"/>), which refuses it there.
/// </summary>
internal sealed class FormWithoutNul : IAsyncResourceFilter
{
    public Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var form = context.HttpContext.Features.Get<IFormFeature>()?.Form;
        if (form?.Any(field => Has(field.Key) || field.Value.Any(Has)) == true)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
            return Task.CompletedTask;
        }

        return next();
    }

    public static bool Has(string? text) => text?.Contains('\0', StringComparison.Ordinal) == true;
}
