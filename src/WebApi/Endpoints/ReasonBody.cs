namespace Ccs.WebApi.Endpoints;

/// <summary>An act that needs nothing but its reason.</summary>
/// <param name="Reason">In the words of whoever acts.</param>
public sealed record ReasonBody(string? Reason);
