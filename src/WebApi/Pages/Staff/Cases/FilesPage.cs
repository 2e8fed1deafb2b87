using Ccs.Domain.Complaints;
using Ccs.WebApi.Site.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Cases;

/// <summary>A decision with files.</summary>
[FormWithFiles]
[RequestSizeLimit(6 * DocumentLimits.Bytes)]
public abstract class FilesPage : DecisionPage
{
    /// <summary>The files that are in; see <see cref="SentFile"/>.</summary>
    [BindProperty]
    public IList<string> Uploads { get; set; } = [];
}
