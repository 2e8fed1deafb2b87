namespace Ccs.WebApi.Tests.Contract;

/// <summary>Below <c>/api/v1/administration</c>.</summary>
internal static class AdministrationPaths
{
    public static readonly string[] All =
    [
        .. new[] { "agencies", "services", "categories" }.SelectMany(kind =>
            new[] { kind, $"{kind}/{{id}}/name", $"{kind}/{{id}}/retirement", $"{kind}/{{id}}/return" }
        ),
        "agencies/{id}/parent",
        "agencies/{id}/succession",
        "holidays",
        "holidays/{id}/removal",
        "holidays/{day}/deadlines",
        "policies",
        "population",
        "routing-rules",
        "routing-rules/{id}/removal",
        "questions",
        "questions/{id}",
        "questions/{id}/removal",
        "templates",
        "templates/messages/{kind}/{language}",
        "templates/messages/{kind}/{language}/preview",
        "templates/messages/{kind}/{language}/removal",
        "templates/answers",
        "templates/answers/preview",
        "templates/answers/{id}",
        "templates/answers/{id}/removal",
        "accounts",
        "accounts/search",
        "accounts/{accountId}",
        .. new[] { "password", "place", "name", "lock", "unlock", "retirement", "one-time-code", "passkeys", "external" }.Select(act =>
            $"accounts/{{accountId}}/{act}"
        ),
        "requests",
        "requests/{requestId}/agreement",
        "requests/{requestId}/refusal",
        "history",
    ];
}
