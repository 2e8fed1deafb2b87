using Ccs.WebApi.Site.Components;

namespace Ccs.WebApi.Site.Filing;

/// <summary>An answer to a question of a kind, as it was typed.</summary>
/// <param name="Text">What was written or chosen.</param>
/// <param name="Date">Of a question for a date.</param>
public sealed record DraftAnswer(string? Text, DateParts? Date)
{
    /// <summary>As the command takes it.</summary>
    public string? Value => Date is null ? Text : Date.Iso();
}
