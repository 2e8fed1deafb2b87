namespace Ccs.WebApi.Pages.Staff.Cases;

/// <param name="Key">Of the text above it.</param>
/// <param name="Text">As the complainant reads it.</param>
public sealed record PreviewPart(string Key, string? Text);
