namespace Ccs.WebApi.Endpoints;

/// <summary>An act that needs nothing but its reason.</summary>
/// <param name="Reason">In the words of whoever acts.</param>
public sealed record ReasonBody(string? Reason);

/// <param name="Reason">Why.</param>
/// <param name="OneTimeCode">Of the app, or a recovery code; not needed in a session that a passkey has opened within five minutes.</param>
public sealed record IdentityBody(string? Reason, string? OneTimeCode);
