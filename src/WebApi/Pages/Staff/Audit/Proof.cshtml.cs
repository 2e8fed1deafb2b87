using System.Text;
using Ccs.Application.Audit;
using Ccs.Application.Ports;
using Ccs.Application.Texts;
using Ccs.WebApi.Auth;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Audit;

/// <summary>That one event stands in the log, to be read and to be taken away.</summary>
[Authorize(AuthPolicies.Auditors)]
public sealed class ProofModel : StaffPage
{
    /// <summary>Its sequence.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Event { get; set; }

    /// <summary>Null where there is none; the errors say why.</summary>
    public InclusionProof? Proof { get; private set; }

    public async Task OnGet(CancellationToken cancellation)
    {
        if (!string.IsNullOrEmpty(Event))
        {
            await Load(cancellation);
        }
    }

    /// <summary>As others' tools take it.</summary>
    public async Task<IActionResult> OnGetFile(CancellationToken cancellation)
    {
        await Load(cancellation);
        return Proof is { } proof
            ? File(Encoding.UTF8.GetBytes(proof.Text), "text/plain; charset=utf-8", $"{proof.Epoch}-{proof.LeafIndex}.tlog-proof")
            : Page();
    }

    private async Task Load(CancellationToken cancellation)
    {
        try
        {
            await Try(async () => Proof = await Mediator.Send(new GetInclusionProof(Event, null, null), cancellation));
        }
        catch (NotFoundException none)
        {
            ModelState.AddModelError(nameof(Event), Wording.Error(none.Code, Site.Language));
        }
    }
}
