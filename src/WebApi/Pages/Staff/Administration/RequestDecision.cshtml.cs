using Ccs.Application.Administration.Accounts.Requests;
using Ccs.Application.Ports;
using Ccs.Domain.Accounts;
using Ccs.Domain.Agencies;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>
/// Agreeing to what another administrator asked for, or refusing it. A password that is made is shown to the one who agrees.
/// </summary>
public sealed class RequestDecisionModel(IDirectory directory, FirstPasswords passwords) : ChangePage
{
    private bool _madePassword;

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public string Once { get; set; } = string.Empty;

    public AccountRequestItem Asked { get; private set; } = null!;

    public override string Texts => $"administration.requests.{Act}";

    public override string Back => $"{Root}/requests/{Id}";

    public override string? Subject => new RequestWords(Site, Known).Of(Asked);

    public override IReadOnlyList<TrailStep> Trail => [.. base.Trail, Step("administration.requests.title", $"{Root}/requests")];

    /// <summary>Who agrees is told that the owner has to begin anew.</summary>
    public bool EndsWaysIn => Act == "agreement" && PowerfulAccounts.EndWaysIn(Asked.Change, Asked.Role);

    private GovernmentDirectory Known { get; set; } = GovernmentDirectory.Empty;

    private string Act => (string)RouteData.Values["act"]!;

    protected override async Task<long?> Load(CancellationToken cancellation)
    {
        Known = await directory.Get(cancellation);
        var requests = await Mediator.Send(new ListAccountRequests(null), cancellation);
        if (requests.Items.FirstOrDefault(request => request.RequestId == Id) is not { } found)
        {
            return null;
        }

        Asked = found;
        return 0;
    }

    protected override void Fill() => Once = passwords.NewToken();

    protected override async Task Send(CancellationToken cancellation)
    {
        if (Act == "refusal")
        {
            await Mediator.Send(new RefuseRequest(Id, Reason), cancellation);
            return;
        }

        // Sent twice: the first has made it.
        if (_madePassword = await passwords.HasMade(Once, Actor.Id, cancellation))
        {
            return;
        }

        var outcome = await Mediator.Send(new AgreeToRequest(Id, Reason), cancellation);
        if (outcome.Password is { } password)
        {
            var made = new FirstPassword(outcome.AccountId, outcome.UserName, password, Texts, Actor.Id);
            await passwords.Keep(Once, made, cancellation);
            _madePassword = true;
        }
    }

    protected override IActionResult Onwards()
    {
        if (!_madePassword)
        {
            return base.Onwards();
        }

        passwords.Show(Once);
        return Go(FirstPasswords.Address);
    }
}
