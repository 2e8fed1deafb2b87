using Ccs.Application.Ports;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Assisted;

/// <summary>The case number, to be said aloud, and what the officer tells the complainant.</summary>
public sealed class RegisteredModel(IDirectory directory) : AssistedPage
{
    public RegisteredCase Case => Filing.Registered!;

    public string AgencyName { get; private set; } = string.Empty;

    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        if (Elsewhere() is { } elsewhere)
        {
            return elsewhere;
        }

        var agencies = (await directory.Get(cancellation)).Agencies;
        AgencyName = agencies.GetValueOrDefault(Case.AgencyId ?? string.Empty)?.Names.In(Site.Language) ?? string.Empty;
        return Page();
    }

    protected override IActionResult? Elsewhere() =>
        base.Elsewhere() ?? (Filing.Registered is null ? Go(Filing.PathOf("code", Sealing)) : null);
}
