namespace Ccs.WebApi.Site.Components;

/// <summary>One of the things that can be chosen.</summary>
/// <param name="Value">Sent.</param>
/// <param name="Text">Shown, in the reader's language.</param>
/// <param name="Hint">What it means; null where that is clear.</param>
public sealed record Choice(string Value, string Text, string? Hint = null);
