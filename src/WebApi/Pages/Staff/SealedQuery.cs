using Ccs.Application.Ports;

namespace Ccs.WebApi.Pages.Staff;

/// <summary>What must stand in an address and may be personal data, such as a phone number that was searched for:
/// sealed, of this program alone, and for whoever asked: a link that is passed on opens it to nobody else.</summary>
public sealed class SealedQuery(ISecretProtector protector, ICurrentActor current)
{
    private string Search => $"case search of {current.Actor.Id}";

    private string Account => $"account search of {current.Actor.Id}";

    private string Outcome => $"bulk assignment of {current.Actor.Id}";

    private string Filing => $"assisted filing of {current.Actor.Id}";

    public string SealSearch(string text) => protector.Protect(Search, text);

    public string? OpenSearch(string? token) => protector.Open(Search, token);

    /// <summary>A name, or a part of one.</summary>
    public string SealAccount(string text) => protector.Protect(Account, text);

    public string? OpenAccount(string? token) => protector.Open(Account, token);

    public string SealOutcome(string text) => protector.Protect(Outcome, text);

    public string? OpenOutcome(string? token) => protector.Open(Outcome, token);

    /// <summary>What waits for its code, or was just registered.</summary>
    public string SealFiling(string text) => protector.Protect(Filing, text);

    public string? OpenFiling(string? token) => protector.Open(Filing, token);
}
