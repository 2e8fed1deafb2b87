using ImageMagick;
using ImageMagick.Configuration;

namespace Ccs.Infrastructure.Documents.Cleaning;

/// <summary>
/// Makes a picture anew from its points, turned as it is to be looked at: nothing else of the file comes along, such as EXIF, small
/// pictures within, or a film behind its end. HEIC becomes JPEG, which every machine of an agency shows. ImageMagick may read and write
/// these four kinds and nothing else, in bounded memory, and never a file of the machine.
/// </summary>
internal static class PictureCleaner
{
    private const uint Quality = 92;

    private const string Policy = """
        <?xml version="1.0" encoding="UTF-8"?>
        <policymap>
          <policy domain="resource" name="memory" value="512MiB"/>
          <policy domain="resource" name="map" value="0B"/>
          <policy domain="resource" name="disk" value="0B"/>
          <policy domain="resource" name="area" value="128MP"/>
          <policy domain="resource" name="width" value="20KP"/>
          <policy domain="resource" name="height" value="20KP"/>
          <policy domain="resource" name="list-length" value="200"/>
          <policy domain="resource" name="thread" value="1"/>
          <policy domain="delegate" rights="none" pattern="*"/>
          <policy domain="filter" rights="none" pattern="*"/>
          <policy domain="path" rights="none" pattern="@*"/>
          <policy domain="coder" rights="none" pattern="*"/>
          <policy domain="coder" rights="read | write" pattern="{JPEG,PNG,WEBP}"/>
          <policy domain="coder" rights="read" pattern="HEIC"/>
        </policymap>
        """;

    /// <summary>Before anything of it is used; the library reads its policy once.</summary>
    private static readonly Lazy<string> Bound = new(() =>
    {
        var files = ConfigurationFiles.Default;
        files.Policy.Data = Policy;
        return MagickNET.Initialize(files);
    });

    public static CleanFile Clean(byte[] file, string mediaType)
    {
        _ = Bound.Value;
        var (from, to, type, ending) = mediaType switch
        {
            "image/png" => (MagickFormat.Png, MagickFormat.Png, mediaType, ".png"),
            "image/webp" => (MagickFormat.WebP, MagickFormat.WebP, mediaType, ".webp"),
            "image/heic" => (MagickFormat.Heic, MagickFormat.Jpeg, "image/jpeg", ".jpg"),
            _ => (MagickFormat.Jpeg, MagickFormat.Jpeg, mediaType, ".jpg"),
        };
        using var pictures = new MagickImageCollection(file, new MagickReadSettings { Format = from });
        foreach (var picture in pictures)
        {
            Clean(picture);
        }

        return new CleanFile(to == MagickFormat.WebP ? pictures.ToByteArray(to) : pictures[0].ToByteArray(to), type, ending);
    }

    private static void Clean(IMagickImage<byte> picture)
    {
        picture.AutoOrient();
        if (picture.GetColorProfile() is not null)
        {
            // Names the device; without it the colours would be others.
            picture.TransformColorSpace(ColorProfiles.SRGB);
        }

        picture.Strip();
        picture.Quality = Math.Max(picture.Quality, Quality);
        picture.Settings.SetDefine(MagickFormat.Png, "exclude-chunks", "bKGD,cHRM,eXIf,iCCP,iTXt,tEXt,tIME,zCCP,zTXt,date");
    }
}
