using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>What the pages of administration have around them. Who may read one is said by the page.</summary>
public abstract class AdministrationFrame : StaffPage
{
    protected const string Root = "/staff/administration";

    /// <summary>What has just been done: the texts of its form, without <c>administration.</c>; anything else says nothing.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    /// <summary>The news of this visit, in words.</summary>
    public string? News => Done is null ? null : Site.Find($"administration.{Done}.done");

    /// <summary>The pages above this one.</summary>
    public virtual IReadOnlyList<TrailStep> Trail => [Step("administration.title", Root)];

    protected TrailStep Step(string key, string path) => new(path, Site[key]);
}

/// <param name="Path">In the site, without the language.</param>
/// <param name="Text">In the reader's language.</param>
public sealed record TrailStep(string Path, string Text);
