using Ccs.Application.Ports;
using Ccs.Application.Texts;
using Ccs.Application.Uploads;
using Ccs.Domain.Complaints;
using MediatR;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.WebUtilities;

namespace Ccs.WebApi.Site.Forms;

/// <summary>
/// A page whose form brings files. The form is read as it streams in: each file is stored, sealed, at once, so that it lies in clear
/// neither in memory nor on the disk. The page is bound to the rest of the form, in which the stored files stand as <see cref="Uploads"/>,
/// each a <see cref="SentFile"/>; those that were refused stand in the model state, at <see cref="Files"/>. Nothing is stored for a
/// stranger: the form says, sealed, whose it is (<see cref="KeptForm"/>), before its files.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FormWithFilesAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>The field that the files are chosen in.</summary>
    public const string Files = nameof(Files);

    /// <summary>The field that names those that are in.</summary>
    public const string Uploads = nameof(Uploads);

    /// <summary>Before the framework's own check of the token (1000), which would read the form whole.</summary>
    public int Order => 900;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (!FilesOfForm.IsOne(http.Request))
        {
            return;
        }

        var words = new KeyValueAccumulator();
        try
        {
            var form = await FilesOfForm.OfOurs(http, http.RequestAborted);
            var (known, files) = (false, 0);
            while (await form.Next(http.RequestAborted) is { } part)
            {
                if (part.FileName is null)
                {
                    words.Append(part.Name, part.Value);
                    known |=
                        part.Name == KeptForm.AuthorField
                        && http.RequestServices.GetRequiredService<KeptForm>().AuthorOf(part.Value) is not null;
                    files += part.Name == Uploads ? 1 : 0;
                }
                else if (known && ++files <= DocumentLimits.Count && await Store(part, context) is { } sent)
                {
                    words.Append(Uploads, sent.ToString());
                }
            }

            if (files > DocumentLimits.Count)
            {
                Refuse(context, string.Empty, RuleCodes.TooManyDocuments);
            }
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            // The server counts the whole form; whoever sends files wants to be told about them.
            Refuse(context, string.Empty, "documents.too-large");
        }

        http.Request.Form = new FormCollection(words.GetResults());
    }

    private static async Task<SentFile?> Store(FilesOfForm.Part part, AuthorizationFilterContext context)
    {
        try
        {
            var store = new StoreUpload(part.FileName!, part.Content, UploadHolder.Tracked);
            var upload = await context
                .HttpContext.RequestServices.GetRequiredService<IMediator>()
                .Send(store, context.HttpContext.RequestAborted);
            return new SentFile(upload.UploadId, upload.FileName);
        }
        catch (UploadRefusedException refused)
        {
            Refuse(context, $"{part.FileName}: ", refused.Code);
            return null;
        }
    }

    private static void Refuse(AuthorizationFilterContext context, string file, string code)
    {
        var site = context.HttpContext.RequestServices.GetRequiredService<SiteContext>();
        context.ModelState.AddModelError(Files, file + Wording.Error(code, site.Language));
    }
}
