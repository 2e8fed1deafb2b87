using System.Globalization;
using Ccs.Application.Administration.History;
using Ccs.Application.Audit.Administration;
using Ccs.Application.Ports;
using Ccs.Domain.Accounts;
using Ccs.Domain.Time;
using Ccs.WebApi.Auth;
using Ccs.WebApi.Pages.Staff.Administration;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Ccs.WebApi.Pages.Staff.Audit;

/// <summary>The directory, the templates or the accounts as they stood after one of their changes, or on a day.</summary>
[Authorize(AuthPolicies.Auditors)]
public sealed class KeptModel(IDirectory directory, IStaffDirectory staff) : StaffPage
{
    [BindProperty(SupportsGet = true)]
    public string Stream { get; set; } = string.Empty;

    [BindProperty(SupportsGet = true)]
    public string? Version { get; set; }

    /// <summary>As it stood at the end of a day of the Region, in the place of a version.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Day { get; set; }

    /// <summary>The version that it is compared with.</summary>
    [BindProperty(SupportsGet = true)]
    public string? With { get; set; }

    /// <summary>Null where what was asked for never was.</summary>
    public AdministrationThen? Then { get; private set; }

    public KeptWords Things { get; private set; } = null!;

    /// <summary>For the change that made it so.</summary>
    public HistoryWords InWords { get; private set; } = null!;

    public string? Previous => Then is { Version: > 1 } then ? Address(then.Version - 1) : null;

    public string? Following => Then is { } then && then.Version < then.Last ? Address(then.Version + 1) : null;

    public string Here => AuditPaths.Kept(Stream);

    /// <summary>Nothing was ever changed.</summary>
    public bool Untouched { get; private set; }

    public async Task OnGet(CancellationToken cancellation)
    {
        var known = await directory.Get(cancellation);
        try
        {
            await Try(async () => Then = await Mediator.Send(Asked(), cancellation), FieldOf);
        }
        catch (NotFoundException)
        {
            Untouched = true;
        }

        var members = await Members(cancellation);
        Things = new KeptWords(Site, known, members);
        InWords = new HistoryWords(Site, known, await Gone(cancellation), members);
    }

    private GetAdministrationThen Asked() =>
        string.IsNullOrEmpty(Day)
            ? new GetAdministrationThen(Stream, Version, null, With)
            : new GetAdministrationThen(
                Stream,
                null,
                string.Create(CultureInfo.InvariantCulture, $"{Day}T23:59:59.9999999+{WorkingCalendar.Offset:hh':'mm}"),
                With
            );

    /// <summary>What was removed tells no name any more; the change that set it does.</summary>
    private Task<IReadOnlyDictionary<string, object>> Gone(CancellationToken cancellation) =>
        Mediator.Send(new GetWhatWasSet(Then is { } then ? [then.Change.Id] : []), cancellation);

    private async Task<IReadOnlyDictionary<string, StaffMember>> Members(CancellationToken cancellation)
    {
        string[] ids =
        [
            .. (Then?.Things ?? [])
                .Select(thing => thing.Value)
                .OfType<AccountThen>()
                .Select(account => account.AccountId.ToString())
                .Concat(Then?.Change.Data is IAccountEvent change ? [change.AccountId.ToString()] : []),
        ];
        return ids.Length == 0 ? new Dictionary<string, StaffMember>(StringComparer.Ordinal) : await staff.Find(ids, cancellation);
    }

    private string Address(long version) => QueryHelpers.AddQueryString(Here, "version", version.ToString(CultureInfo.InvariantCulture));

    private static string FieldOf(string field) => field == nameof(GetAdministrationThen.At) ? nameof(Day) : field;
}
