using System.Globalization;
using Ccs.Application.Ports;
using Ccs.Application.Uploads;
using Ccs.WebApi.Http;
using Ccs.WebApi.Site.Forms;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Site.Filing;

/// <summary>
/// Takes a large file piece by piece from the script of the documents' page. What has come is named in the draft: after a broken line, or
/// in a page opened anew where the same file is chosen again, it goes on from there.
/// </summary>
public static class FilingPieces
{
    /// <summary>Below the language.</summary>
    public const string Path = "/file/documents/pieces";

    /// <summary>Of each piece but the last; smaller files come at once. Half a minute on a line of 140 kilobit a second. Bytes.</summary>
    public const int PieceBytes = 512 * 1024;

    public static IEndpointRouteBuilder MapFilingPieces(this IEndpointRouteBuilder routes)
    {
        routes
            .MapPost($"/{{{SiteLanguage.Parameter}:{SiteLanguage.Constraint}}}{Path}", Take)
            .WithMetadata(new RequestSizeLimitAttribute(2 * PieceBytes))
            .RequireRateLimiting(RateLimits.Pieces)
            .ExcludeFromDescription();
        return routes;
    }

    /// <summary>
    /// The form: the token, <c>name</c>, <c>size</c> and <c>changed</c> of the file, <c>from</c> which byte on, and the <c>piece</c>.
    /// Without a piece it asks where to go on. Answers with the byte to go on <c>from</c> (0 again where the pieces
    /// were kept for too long), with the whole file as
    /// <see cref="FilingUploads"/> does, or with an error (422).
    /// </summary>
    private static async Task<IResult> Take(
        HttpContext http,
        FilingDrafts drafts,
        FilingFiles files,
        IMediator mediator,
        SiteContext site,
        CancellationToken cancellation
    )
    {
        var form = await FilesOfForm.OfOurs(http, cancellation);
        if (await drafts.Read(cancellation) is not { Sent: null, Registered: null } draft)
        {
            return TypedResults.Conflict();
        }

        var (file, from, piece) = await Read(form, cancellation);
        file = draft.Known(file);
        if (draft.Whole(file) is { } whole)
        {
            return FilingUploads.Told([whole], [], site);
        }

        if (await files.NoRoomFor(draft, file, cancellation) is { } full)
        {
            return FilingUploads.Told([], [full], site);
        }

        if (piece is not null && from == file.Came)
        {
            try
            {
                file = await Store(file, piece, drafts, mediator, cancellation);
            }
            catch (UploadRefusedException refused)
            {
                return FilingUploads.Told([], [new RefusedFile(file.Name, refused.Code)], site);
            }
        }

        if (file.Came < file.Size)
        {
            return TypedResults.Ok(new { from = file.Came });
        }

        var (stored, refusal) = await files.Join(file, cancellation);
        return refusal is [{ Code: "upload.unknown" }] ? TypedResults.Ok(new { from = 0 }) : FilingUploads.Told(stored, refusal, site);
    }

    private static async Task<(ComingFile File, long From, FilesOfForm.Part? Piece)> Read(FilesOfForm form, CancellationToken cancellation)
    {
        Dictionary<string, string> words = new(StringComparer.Ordinal);
        while (await form.Next(cancellation) is { } part)
        {
            if (part.FileName is not null)
            {
                return (Named(words), Number(words, "from"), part);
            }

            words[part.Name] = part.Value;
        }

        return (Named(words), 0, null);
    }

    private static ComingFile Named(Dictionary<string, string> words) =>
        words.GetValueOrDefault("name") is { Length: > 0 and < 1000 } name && Number(words, "size") is > 0 and var size
            ? new ComingFile(name, size, Number(words, "changed"))
            : throw Malformed();

    private static long Number(Dictionary<string, string> words, string name) =>
        long.TryParse(words.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Malformed();

    private static BadHttpRequestException Malformed() =>
        new("A piece comes with the name, size and time of its file, and with its place.");

    /// <returns>The file with the piece; as it is by now, where another call was faster.</returns>
    private static async Task<ComingFile> Store(
        ComingFile file,
        FilesOfForm.Part piece,
        FilingDrafts drafts,
        IMediator mediator,
        CancellationToken cancellation
    )
    {
        var stored = await mediator.Send(new StorePiece(file.Came == 0 ? file.Name : null, piece.Content), cancellation);
        if (stored.Size != Math.Min(PieceBytes, file.Size - file.Came))
        {
            // It goes by itself: nothing names it.
            throw Malformed();
        }

        var draft = await drafts.Change(now => now.WithPiece(file, stored), FilingDraft.Lifetime, cancellation);
        return draft?.Known(file) ?? file;
    }
}
