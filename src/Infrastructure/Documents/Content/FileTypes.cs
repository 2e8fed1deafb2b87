using System.Collections.Frozen;

namespace Ccs.Infrastructure.Documents.Content;

/// <summary>The list of what is accepted.</summary>
public static class FileTypes
{
    private const string Office = "application/vnd.openxmlformats-officedocument.";

    /// <summary>Where the content of a file fits several, the first whose inspection it passes: so sound stands before films.</summary>
    internal static IReadOnlyList<FileType> All { get; } =
    [
        new("application/pdf", [".pdf"], PdfHeader.Begins, PdfInspection.RequireHarmless),
        new("image/jpeg", [".jpg", ".jpeg", ".jfif"], Signatures.Jpeg),
        new("image/png", [".png"], Signatures.Png),
        new("image/webp", [".webp"], Signatures.WebP),
        new("image/heic", [".heic", ".heif"], IsoMedia.IsHeic),
        new("audio/mp4", [".m4a"], IsoMedia.IsSound, IsoMedia.RefuseVideo),
        new("video/mp4", [".mp4"], IsoMedia.IsMp4),
        new("video/quicktime", [".mov"], IsoMedia.IsQuickTime),
        new("audio/mpeg", [".mp3"], SoundSignatures.Mp3),
        new("audio/ogg", [".ogg", ".oga", ".opus"], SoundSignatures.Ogg),
        new(Office + "wordprocessingml.document", [".docx"], Signatures.Zip, OfficePackage.Document),
        new(Office + "spreadsheetml.sheet", [".xlsx"], Signatures.Zip, OfficePackage.Workbook),
        new("text/plain", [".txt"], PlainText.MayBe, Disguise.Or(PlainText.RequireText)),
        new("text/plain", [".txt"], ArabicText.MayBe, Disguise.Or(ArabicText.RequireText), ArabicText.InUtf8),
    ];

    private static readonly FrozenDictionary<string, FileType> ByExtension = All.SelectMany(type =>
            type.Extensions.Select(extension => (extension, type))
        )
        .DistinctBy(pair => pair.extension, StringComparer.Ordinal)
        .ToFrozenDictionary(pair => pair.extension, pair => pair.type, StringComparer.OrdinalIgnoreCase);

    /// <summary>What a stored file may be served as.</summary>
    public static IReadOnlySet<string> MediaTypes { get; } = All.Select(type => type.MediaType).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>By the extension alone; null: none that is accepted.</summary>
    internal static FileType? Named(string fileName) => ByExtension.GetValueOrDefault(FileNames.Extension(fileName));
}
