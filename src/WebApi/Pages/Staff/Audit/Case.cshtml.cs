using System.Text;
using Ccs.Application.Audit;
using Ccs.Application.Ports;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Audit;

/// <summary>What happened to a case, in order, and who had it how long.</summary>
public sealed class CaseModel(IDirectory directory) : ReplayPage(directory)
{
    /// <summary>The file of evidence was asked for and can't be made yet.</summary>
    [BindProperty(SupportsGet = true)]
    public bool NotYet { get; set; }

    public Task<IActionResult> OnGet(CancellationToken cancellation) => Show(() => Load(opened: null, cancellation));

    /// <summary>The file that an outsider checks.</summary>
    public async Task<IActionResult> OnGetEvidence(CancellationToken cancellation)
    {
        EvidenceFile? file = null;
        try
        {
            return await Try(async () => file = await Mediator.Send(new GetCaseEvidence(NumberOrId), cancellation))
                ? File(Encoding.UTF8.GetBytes(file!.Json), "application/json", file.Name)
                : NotFound();
        }
        catch (NotFoundException none)
        {
            return none.Code == "event.not-promised-yet" ? Go($"{AuditPaths.Case(NumberOrId)}?notYet=true") : NotFound();
        }
    }
}
