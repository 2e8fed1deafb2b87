using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;

namespace Ccs.Infrastructure.Documents.Cleaning;

/// <summary>
/// Writes the objects of a PDF anew, without what it says of itself (title, author, program, XMP, data of programs), without earlier
/// versions that stood in the file, without the names at remarks, and with its photographs as bare pictures.
/// </summary>
internal static class PdfCleaner
{
    private static readonly string[] Telling = ["/Metadata", "/PieceInfo", "/LastModified", "/Author", "/Creator"];

    /// <summary>At remarks, signatures and other notes on a page: who wrote them, and when.</summary>
    private static readonly string[] TellingOfRemarks =
    [
        "/T",
        "/M",
        "/CreationDate",
        "/NM",
        "/Name",
        "/Location",
        "/ContactInfo",
        "/Reason",
    ];

    public static byte[] Clean(byte[] file)
    {
        using var source = new MemoryStream(file, writable: false);
        using var document = PdfReader.Open(source, PdfDocumentOpenMode.Modify);
        foreach (var item in document.Internals.GetAllObjects().OfType<PdfDictionary>())
        {
            Clean(item);
        }

        document.Info.Elements.Clear();
        using var clean = new MemoryStream();
        document.Save(clean, closeStream: false);
        return clean.ToArray();
    }

    private static void Clean(PdfDictionary item)
    {
        foreach (var name in Telling)
        {
            item.Elements.Remove(name);
        }

        var kind = item.Elements.GetName("/Type");
        var isRemark = kind == "/Annot" && item.Elements.GetName("/Subtype") is not ("/Widget" or "/Link");
        foreach (var name in isRemark || kind == "/Sig" ? TellingOfRemarks : [])
        {
            item.Elements.Remove(name);
        }

        if (item.Stream is { } stream && IsPhotograph(item))
        {
            stream.Value = JpegSegments.Bare(stream.Value);
        }
    }

    private static bool IsPhotograph(PdfDictionary item) =>
        item.Elements["/Filter"] switch
        {
            PdfName name => name.Value == "/DCTDecode",
            PdfArray { Elements.Count: 1 } names => names.Elements.GetName(0) == "/DCTDecode",
            _ => false,
        };
}
