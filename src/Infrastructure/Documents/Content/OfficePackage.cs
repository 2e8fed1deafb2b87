using System.Xml;
using System.Xml.Linq;
using Ccs.Application.Ports;

namespace Ccs.Infrastructure.Documents.Content;

/// <summary>
/// DOCX and XLSX (Open Packaging Conventions): an archive whose <c>[Content_Types].xml</c> says what each part is, and whose
/// <c>_rels/.rels</c> says which part is the document.
/// </summary>
internal static class OfficePackage
{
    private const string ContentTypes = "[Content_Types].xml";
    private const string Relationships = "_rels/.rels";
    private const string Prefix = "application/vnd.openxmlformats-officedocument.";
    private const string MainDocument = Prefix + "wordprocessingml.document.main+xml";
    private const string MainWorkbook = Prefix + "spreadsheetml.sheet.main+xml";
    private const string MainPresentation = Prefix + "presentationml.presentation.main+xml";

    /// <summary>In a content type: macros, macro sheets, controls that are programs, objects of the old kind.</summary>
    private static readonly string[] Active = ["macro", "vbaProject", "activeX", "oleObject"];

    public static Task Document(Stream clear, CancellationToken cancellation) => Require(clear, MainDocument, cancellation);

    public static Task Workbook(Stream clear, CancellationToken cancellation) => Require(clear, MainWorkbook, cancellation);

    /// <summary>An office file within an office file, such as the figures of a chart.</summary>
    public static async Task Embedded(Stream clear, InflationBudget budget, CancellationToken cancellation)
    {
        if (await MainType(clear, budget, depth: 1, cancellation) is not (MainDocument or MainWorkbook or MainPresentation))
        {
            throw new UploadRefusedException("upload.dangerous");
        }
    }

    private static async Task Require(Stream clear, string main, CancellationToken cancellation)
    {
        if (await MainType(clear, new InflationBudget(clear.Length), depth: 0, cancellation) != main)
        {
            throw new UploadRefusedException("upload.not-what-its-name-says");
        }
    }

    /// <summary>The content type of the part that is the document; null: this is no package.</summary>
    private static async Task<string?> MainType(Stream clear, InflationBudget budget, int depth, CancellationToken cancellation)
    {
        var parts = new ZipParts(budget, depth);
        await parts.Read(clear, [ContentTypes, Relationships], cancellation);
        if (Xml(parts.Kept(ContentTypes)) is not { } types || Xml(parts.Kept(Relationships)) is not { } relationships)
        {
            return null;
        }

        if (types.Elements().Any(type => Active.Any(word => Of(type, "ContentType").Contains(word, StringComparison.OrdinalIgnoreCase))))
        {
            throw new UploadRefusedException("upload.dangerous");
        }

        var main = relationships.Elements().FirstOrDefault(IsToTheDocument) is { } found
            ? Uri.UnescapeDataString(Of(found, "Target")).TrimStart('/')
            : string.Empty;
        return parts.Has(main) ? TypeOf(main, types) : null;
    }

    private static bool IsToTheDocument(XElement relationship) =>
        Of(relationship, "Type").EndsWith("/relationships/officeDocument", StringComparison.Ordinal)
        && Of(relationship, "TargetMode") != "External";

    /// <summary>Said of the part itself, or else of all parts with its extension.</summary>
    private static string TypeOf(string part, XElement types)
    {
        var said =
            types.Elements().FirstOrDefault(t => Of(t, "PartName").TrimStart('/').Equals(part, StringComparison.OrdinalIgnoreCase))
            ?? types.Elements().FirstOrDefault(t => part.EndsWith("." + Of(t, "Extension"), StringComparison.OrdinalIgnoreCase));
        return said is null ? string.Empty : Of(said, "ContentType");
    }

    private static string Of(XElement element, string attribute) => element.Attribute(attribute)?.Value ?? string.Empty;

    /// <summary>Nothing in it is followed: no entity, no address.</summary>
    private static XElement? Xml(byte[]? part)
    {
        if (part is null)
        {
            return null;
        }

        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
            using var reader = XmlReader.Create(new MemoryStream(part), settings);
            return XElement.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
