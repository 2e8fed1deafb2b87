using Ccs.WebApi.Site;

namespace Ccs.WebApi.Pages.Staff.Cases;

/// <summary>What is read once more before it is sent, and the words around it.</summary>
public static class DecisionPreview
{
    private static readonly string[] Decisions =
    [
        "answer",
        "interim-reply",
        "question",
        "correction",
        "extension",
        "rejection",
        "recategorisation",
        "erasure",
    ];

    public static bool Has(string decision) => Decisions.Contains(decision);

    /// <param name="decision">One that the complainant reads nothing of has words of its own.</param>
    /// <param name="part"><c>title</c>, <c>lead</c>, or <c>button</c>, which leads to it.</param>
    /// <param name="site">In the reader's language.</param>
    public static string Text(string decision, string part, SiteContext site) =>
        site.Find($"decision.{decision}.preview.{part}") ?? site[$"decision.preview.{part}"];
}

/// <param name="Key">Of the text above it.</param>
/// <param name="Text">As the complainant reads it.</param>
public sealed record PreviewPart(string Key, string? Text);
