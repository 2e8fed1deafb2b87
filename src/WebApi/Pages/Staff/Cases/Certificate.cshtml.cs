using System.Globalization;
using System.Text.Json;
using Ccs.Application.Audit;
using Ccs.Application.Ports;
using Ccs.WebApi.Auth;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace Ccs.WebApi.Pages.Staff.Cases;

/// <summary>The certificate of an erasure, to print and hand over, or as a file that anybody can check.</summary>
[Authorize(AuthPolicies.CentreAndAuditors)]
public sealed class CertificateModel(IOptions<JsonOptions> json) : StaffPage
{
    private const string FileName = "ccs-erasure.json";

    /// <summary>As the API writes it, for people too.</summary>
    private readonly JsonSerializerOptions _json = new(json.Value.SerializerOptions) { WriteIndented = true };

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ErasureCertificate Certificate { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken cancellation) => await Load(cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnGetFile(CancellationToken cancellation)
    {
        return await Load(cancellation)
            ? File(JsonSerializer.SerializeToUtf8Bytes(Certificate, _json), "application/json", FileName)
            : NotFound();
    }

    /// <summary>That it was taken is on record when this returns.</summary>
    private async Task<bool> Load(CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-store";
        try
        {
            Certificate = await Mediator.Send(new GetErasureCertificate(Id.ToString("D", CultureInfo.InvariantCulture)), cancellation);
            return true;
        }
        catch (NotFoundException)
        {
            return false;
        }
    }
}
