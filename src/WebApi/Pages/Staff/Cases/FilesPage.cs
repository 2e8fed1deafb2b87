using Ccs.Application.Ports;
using Ccs.Application.Texts;
using Ccs.Application.Uploads;
using Ccs.WebApi.Http;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Pages.Staff.Cases;

/// <summary>A decision with files. They come in with the form and stay in memory: on the disk they would lie in clear before they are stored.</summary>
[RequestSizeLimit(BodyLimit.TakenIn)]
[RequestFormLimits(MultipartBodyLengthLimit = BodyLimit.TakenIn, MemoryBufferThreshold = (int)BodyLimit.TakenIn)]
public abstract class FilesPage : DecisionPage
{
    /// <summary>On their way in.</summary>
    [BindProperty]
    public IList<IFormFile> Files { get; set; } = [];

    /// <summary>Those that are in; see <see cref="SentFile"/>.</summary>
    [BindProperty]
    public IList<string> Uploads { get; set; } = [];

    public override IEnumerable<(string Name, string? Value)> Carried =>
        base.Carried.Where(typed => typed.Name != nameof(Uploads)).Concat(Uploads.Select(upload => (nameof(Uploads), (string?)upload)));

    /// <summary>Stores what came; what is refused stands at the field.</summary>
    protected override async Task Take(CancellationToken cancellation)
    {
        foreach (var file in Files)
        {
            try
            {
                await using var content = file.OpenReadStream();
                var upload = await Mediator.Send(new StoreUpload(file.FileName, content), cancellation);
                Uploads.Add(new SentFile(upload.UploadId, upload.FileName).ToString());
            }
            catch (UploadRefusedException refused)
            {
                ModelState.AddModelError(nameof(Files), $"{file.FileName}: {Wording.Error(refused.Code, Site.Language)}");
            }
        }
    }
}
