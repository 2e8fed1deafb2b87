using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>A change with a name in the three languages: <c>_Names</c> has the fields.</summary>
public abstract class NamedChangePage : ChangePage
{
    [BindProperty]
    public NamesForm Names { get; set; } = new();
}
