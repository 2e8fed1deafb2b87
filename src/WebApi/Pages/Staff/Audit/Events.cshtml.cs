using Ccs.Application.Audit;
using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using Ccs.Domain.Shared;
using Ccs.WebApi.Auth;
using Ccs.WebApi.Site.Components;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Ccs.WebApi.Pages.Staff.Audit;

/// <summary>Any event, newest first, with filters that stay in the address; whose account stands there by its id.</summary>
[Authorize(AuthPolicies.Auditors)]
public sealed class EventsModel(IDirectory directory, IStaffDirectory staff, IValidator<ListEvents> shape) : StaffPage
{
    private static readonly string[] Types = [.. EventNames.All.Select(EventNames.Of).Order(StringComparer.Ordinal)];

    private IReadOnlyDictionary<string, StaffMember> _members = new Dictionary<string, StaffMember>(StringComparer.Ordinal);

    /// <summary>As it stands in the metadata of events.</summary>
    [BindProperty(SupportsGet = true, Name = "actor")]
    public string? By { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Agency { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Type { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Correlation { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>As it was typed: a user name, or whatever the address takes.</summary>
    [BindProperty]
    public string? UserName { get; set; }

    public EventPage Events { get; private set; } = new([], null);

    public GovernmentDirectory Known { get; private set; } = GovernmentDirectory.Empty;

    public IReadOnlyList<Choice> Agencies => AgencyChoices.Of(Known, Site, retired: true);

    public static IReadOnlyList<Choice> Kinds => [.. Types.Select(type => new Choice(type, type))];

    /// <summary>The address of the next part; null at the end.</summary>
    public string? Next => Events.Next is { } next ? Address(next) : null;

    /// <summary>The address of the first part; null on it.</summary>
    public string? First => string.IsNullOrEmpty(After) ? null : Address(null);

    public async Task OnGet(CancellationToken cancellation)
    {
        Known = await directory.Get(cancellation);
        UserName = await Typed(cancellation);
        await Try(async () => Events = await Mediator.Send(Query(), cancellation), FieldOf);
        string[] ids = [.. Events.Items.Select(item => Domain.Shared.Actor.StaffIdIn(item.Actor)).OfType<string>().Distinct()];
        _members = ids.Length == 0 ? _members : await staff.Find(ids, cancellation);
    }

    /// <summary>A name must not stand in an address; nor does what nobody understands.</summary>
    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        Known = await directory.Get(cancellation);
        By = null;
        Show((await shape.ValidateAsync(Query(), cancellation)).Errors, FieldOf);
        if (!string.IsNullOrWhiteSpace(UserName))
        {
            By = await Meant(UserName.Trim(), cancellation);
            if (By is null)
            {
                ModelState.AddModelError(nameof(UserName), Application.Texts.Wording.Error("field.staff-unknown", Site.Language));
            }
        }

        return ModelState.IsValid ? Go(Address(null)) : Page();
    }

    /// <summary>Who did it, by name.</summary>
    public string Who(EventItem item) =>
        item.Actor switch
        {
            null => Site["audit.none"],
            var actor when Domain.Shared.Actor.StaffIdIn(actor) is { } id => _members.GetValueOrDefault(id)?.DisplayName ?? id,
            var actor when actor == Domain.Shared.Actor.Complainant.ToString() => Site["case.who.complainant"],
            var actor => actor,
        };

    private async Task<string?> Meant(string typed, CancellationToken cancellation) =>
        typed == Domain.Shared.Actor.Complainant.ToString() || typed.Contains(':', StringComparison.Ordinal) ? typed
        : await staff.Find(typed, cancellation) is { } member
            ? Domain.Shared.Actor.Staff(member.Id, member.Role, member.AgencyId).ToString()
        : null;

    private async Task<string?> Typed(CancellationToken cancellation) =>
        By is { } actor && Domain.Shared.Actor.StaffIdIn(actor) is { } id ? (await staff.Find(id, cancellation))?.UserName ?? actor : By;

    private ListEvents Query() => new(By, Agency, Type, From, To, Correlation, After, null);

    private string Address(string? after) =>
        QueryHelpers.AddQueryString(
            AuditPaths.Events,
            new Dictionary<string, string?>
            {
                ["actor"] = By,
                ["agency"] = Agency,
                ["type"] = Type,
                ["from"] = From,
                ["to"] = To,
                ["correlation"] = Correlation,
                ["after"] = after,
            }.Where(pair => !string.IsNullOrEmpty(pair.Value))
        );

    private static string FieldOf(string field) => field == nameof(ListEvents.Actor) ? nameof(UserName) : field;
}
