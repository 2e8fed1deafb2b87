using Ccs.Application.Cases;
using Ccs.Application.Complaints;
using Ccs.WebApi.Site.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Cases;

/// <summary>A file for the case, with or without the complainant seeing it.</summary>
public sealed class AddDocumentModel : FilesPage
{
    [BindProperty]
    public bool Shared { get; set; }

    public override string Decision => "document";

    protected override Task<ICaseDecision> Command(CancellationToken cancellation) =>
        Task.FromResult<ICaseDecision>(new AddCaseDocument(Id, Version, SentFile.Read(Uploads) is [.., var last] ? last.Id : null, Shared));

    protected override string FieldOf(string field) => field == nameof(AddCaseDocument.UploadId) ? FormWithFilesAttribute.Files : field;
}
