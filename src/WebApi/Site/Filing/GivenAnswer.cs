using Ccs.WebApi.Site.Components;

namespace Ccs.WebApi.Site.Filing;

/// <summary>An answer to a question of a kind, as it is typed.</summary>
public sealed class GivenAnswer
{
    /// <summary>Of the question.</summary>
    public string? Id { get; set; }

    public string? Text { get; set; }

    /// <summary>Of a question for a date.</summary>
    public DateParts Date { get; set; } = new();
}
