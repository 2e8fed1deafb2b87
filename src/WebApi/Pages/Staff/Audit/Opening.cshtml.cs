using Ccs.Application.Audit;
using Ccs.Application.Ports;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Audit;

/// <summary>
/// The sealed words of a case: why, and with which factor. They stand on the page that answers the form, and on no other: reading them
/// again is another opening.
/// </summary>
public sealed class OpeningModel(IDirectory directory) : ReplayPage(directory)
{
    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? OneTimeCode { get; set; }

    /// <summary>The words are on the page.</summary>
    public bool Opened { get; private set; }

    public void OnGet()
    {
        // A form; nothing of the case stands here yet.
    }

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        try
        {
            Opened = await Try(async () =>
            {
                var opened = await Mediator.Send(new OpenSealedTexts(NumberOrId, Reason, OneTimeCode), cancellation);
                await Load(
                    opened
                        .Texts.DistinctBy(text => text.Sealed)
                        .ToDictionary(text => text.Sealed, text => text.Text, StringComparer.Ordinal),
                    cancellation
                );
            });
            OneTimeCode = null;
            return Page();
        }
        catch (NotFoundException)
        {
            return NotFound();
        }
    }
}
