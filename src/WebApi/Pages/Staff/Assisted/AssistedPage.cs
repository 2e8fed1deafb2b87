using Ccs.Application.Complaints;
using Ccs.Application.Ports;
using Ccs.WebApi.Site.Filing;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Assisted;

/// <summary>A page of a complaint that the reader has filed for somebody. To every other account it is not there: 404.</summary>
public abstract class AssistedPage : StaffPage
{
    /// <summary>Sealed; see <see cref="AssistedFiling"/>.</summary>
    [BindProperty(SupportsGet = true, Name = "filing")]
    public string? Token { get; set; }

    public AssistedFiling Filing { get; private set; } = null!;

    protected SealedQuery Sealing => HttpContext.RequestServices.GetRequiredService<SealedQuery>();

    /// <summary>Reads what the address says, and tells where the reader should be instead; null: here.</summary>
    protected virtual IActionResult? Elsewhere()
    {
        if (!IsCentre)
        {
            throw new NotYoursToDoException();
        }

        if (AssistedFiling.Read(Sealing, Token) is not { } filing)
        {
            return NotFound();
        }

        Filing = filing;
        return null;
    }

    /// <summary>Of this filing, with what is in the address by now.</summary>
    public string PathOf(string page) => Filing.PathOf(page, Sealing);

    /// <summary>Sends another code.</summary>
    /// <returns>Where it goes on; null where it was refused.</returns>
    protected async Task<IActionResult?> SendAgain(
        Func<Task<SentVerification>> send,
        DateTimeOffset now,
        Func<string, string>? fieldOf = null
    )
    {
        SentVerification? sent = null;
        try
        {
            return await Try(async () => sent = await send(), fieldOf)
                ? Go(AssistedFiling.Of(Filing.ComplaintId, sent!, now, Filing.Times + 1).PathOf("code", Sealing))
                : null;
        }
        catch (NotFoundException)
        {
            ModelState.AddModelError(string.Empty, Site["assisted.gone"]);
            return null;
        }
    }

    protected override string Words(ValidationFailure failure, string field) =>
        FilingWords.For(failure, field, Site) ?? base.Words(failure, field);
}
