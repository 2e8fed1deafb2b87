using Ccs.Application.Access;
using Ccs.Application.Ports;
using Ccs.WebApi.Auth;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Ccs.WebApi.Pages.Staff.Audit;

/// <summary>Who saw what, newest first, with filters that stay in the address; whose account stands there by its id.</summary>
[Authorize(AuthPolicies.Auditors)]
public sealed class AccessModel(IStaffDirectory staff, IValidator<ListAccess> shape) : StaffPage
{
    [BindProperty(SupportsGet = true)]
    public string? Complaint { get; set; }

    /// <summary>The account's id.</summary>
    [BindProperty(SupportsGet = true, Name = "user")]
    public string? Account { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>As it was typed.</summary>
    [BindProperty]
    public string? UserName { get; set; }

    public AccessPage Looks { get; private set; } = new([], null);

    /// <summary>The address of the next part; null at the end.</summary>
    public string? Next => Looks.Next is { } next ? Address(Complaint, Account, next) : null;

    /// <summary>The address of the first part; null on it.</summary>
    public string? First => string.IsNullOrEmpty(After) ? null : Address(Complaint, Account, null);

    public async Task OnGet(CancellationToken cancellation)
    {
        UserName = string.IsNullOrEmpty(Account) ? null : (await staff.Find(Account, cancellation))?.UserName;
        try
        {
            await Try(async () => Looks = await Mediator.Send(Query(), cancellation), FieldOf);
        }
        catch (NotFoundException unknown)
        {
            Show([Fault(nameof(ListAccess.Complaint), unknown.Code)], FieldOf);
        }
    }

    /// <summary>A name must not stand in an address; nor does what is no case number.</summary>
    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        Account = null;
        Show((await shape.ValidateAsync(Query(), cancellation)).Errors, FieldOf);
        if (!string.IsNullOrWhiteSpace(UserName))
        {
            Account = (await staff.Find(UserName, cancellation))?.Id.ToString();
            Show(Account is null ? [Fault(nameof(ListAccess.User), "field.staff-unknown")] : [], FieldOf);
        }

        return ModelState.IsValid ? Go(Address(Complaint, Account, null)) : Page();
    }

    /// <summary>The same days, of one case.</summary>
    public string OfCase(string caseNumber) => Address(caseNumber, null, null);

    /// <summary>The same days, by one account.</summary>
    public string ByAccount(string userId) => Address(null, userId, null);

    private ListAccess Query() => new(Complaint, Account, From, To, After, null, Site.Language);

    private string Address(string? complaint, string? account, string? after) =>
        QueryHelpers.AddQueryString(
            AuditPaths.Access,
            new Dictionary<string, string?>
            {
                ["complaint"] = complaint,
                ["user"] = account,
                ["from"] = From,
                ["to"] = To,
                ["after"] = after,
            }.Where(pair => !string.IsNullOrEmpty(pair.Value))
        );

    private static ValidationFailure Fault(string field, string code) => new(field, code) { ErrorCode = code };

    private static string FieldOf(string field) => field == nameof(ListAccess.User) ? nameof(UserName) : field;
}
