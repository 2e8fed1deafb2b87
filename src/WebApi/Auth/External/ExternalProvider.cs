namespace Ccs.WebApi.Auth.External;

/// <summary>The outside OpenID Connect provider, from configuration.</summary>
/// <param name="Authority">Its address.</param>
/// <param name="ClientId">CCS there.</param>
/// <param name="ClientSecret">Null for a public client.</param>
/// <param name="Name">On the button.</param>
/// <param name="Claim">By which a person's account is found the first time.</param>
/// <param name="Acr">The levels of authentication that are good enough (<c>acr</c>), asked for too; empty: any.</param>
/// <param name="Amr">One of these must have been used (<c>amr</c>); empty: any.</param>
internal sealed record ExternalProvider(
    string Authority,
    string ClientId,
    string? ClientSecret,
    string Name,
    string Claim,
    IReadOnlyList<string> Acr,
    IReadOnlyList<string> Amr
)
{
    /// <summary>The claim that is compared with the address of an account; all others are compared with its user name.</summary>
    public const string EmailClaim = "email";

    public const string EmailVerifiedClaim = "email_verified";

    private const string DefaultClaim = "preferred_username";

    public bool ByEmail => Claim == EmailClaim;

    /// <summary>Null where none is configured.</summary>
    /// <exception cref="InvalidOperationException">Configured in part.</exception>
    public static ExternalProvider? From(IConfiguration configuration)
    {
        var settings = configuration.GetSection("Ccs:Oidc");
        if (string.IsNullOrEmpty(settings["Authority"]))
        {
            return null;
        }

        return new ExternalProvider(
            settings["Authority"]!,
            settings["ClientId"] ?? throw new InvalidOperationException("Ccs:Oidc:Authority is set, but Ccs:Oidc:ClientId is missing."),
            settings["ClientSecret"],
            settings["Name"] ?? new Uri(settings["Authority"]!).Host,
            settings["Claim"] ?? DefaultClaim,
            Words(settings["Acr"]),
            Words(settings["Amr"])
        );
    }

    private static string[] Words(string? list) =>
        list?.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>Without a provider, passwords cannot be switched off: nobody could sign in.</summary>
    public static bool AllowsPasswords(IConfiguration configuration) =>
        From(configuration) is null || configuration.GetValue("Ccs:Oidc:AllowPasswords", true);
}
