using DocumentFormat.OpenXml.Packaging;

namespace Ccs.Infrastructure.Documents.Cleaning;

/// <summary>
/// Takes out of a DOCX or XLSX what its program wrote of its author: properties, firm, the names at comments and changes, folders and
/// printers of the machine; and makes its photographs anew. Files within it are held to the same.
/// </summary>
internal static class OfficeCleaner
{
    public static byte[] Clean(byte[] file, bool isWord)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (
            OpenXmlPackage package = isWord
                ? WordprocessingDocument.Open(stream, isEditable: true)
                : SpreadsheetDocument.Open(stream, isEditable: true)
        )
        {
            Clean(package);
        }

        return stream.ToArray();
    }

    private static void Clean(OpenXmlPackage package)
    {
        var properties = package.PackageProperties;
        (properties.Creator, properties.LastModifiedBy, properties.Title, properties.Subject) = (null, null, null, null);
        (properties.Description, properties.Keywords, properties.Category, properties.ContentStatus) = (null, null, null, null);
        (properties.Identifier, properties.Revision, properties.Version, properties.ContentType) = (null, null, null, null);
        (properties.Created, properties.Modified, properties.LastPrinted) = (null, null, null);

        foreach (var (owner, part) in Parts(package))
        {
            if (Tells(part))
            {
                owner.DeletePart(part);
            }
            else
            {
                Clean(part);
            }
        }
    }

    /// <summary>Each once, with one that it hangs on.</summary>
    private static List<(OpenXmlPartContainer Owner, OpenXmlPart Part)> Parts(OpenXmlPackage package)
    {
        List<(OpenXmlPartContainer, OpenXmlPart)> all = [];
        HashSet<Uri> seen = [];
        Queue<OpenXmlPartContainer> next = new([package]);
        while (next.TryDequeue(out var owner))
        {
            foreach (var part in owner.Parts.Select(pair => pair.OpenXmlPart).Where(part => seen.Add(part.Uri)))
            {
                all.Add((owner, part));
                next.Enqueue(part);
            }
        }

        return all;
    }

    /// <summary>Programs write them for themselves; no reader sees them.</summary>
    private static bool Tells(OpenXmlPart part) =>
        part
            is ExtendedFilePropertiesPart
                or CustomFilePropertiesPart
                or ThumbnailPart
                or CustomXmlPart
                or WordprocessingPrinterSettingsPart
                or SpreadsheetPrinterSettingsPart
                or WorkbookUserDataPart;

    private static void Clean(OpenXmlPart part)
    {
        foreach (
            var link in part
                .ExternalRelationships.Where(link => !link.RelationshipType.EndsWith("/hyperlink", StringComparison.Ordinal))
                .ToList()
        )
        {
            part.DeleteExternalRelationship(link);
        }

        var type = part.ContentType;
        if (type is "image/jpeg" or "image/png")
        {
            Replace(part, PictureCleaner.Clean(Read(part), type).Content);
        }
        else if (type.EndsWith("wordprocessingml.document", StringComparison.Ordinal))
        {
            Replace(part, Clean(Read(part), isWord: true));
        }
        else if (type.EndsWith("spreadsheetml.sheet", StringComparison.Ordinal))
        {
            Replace(part, Clean(Read(part), isWord: false));
        }
        else if (type.EndsWith("xml", StringComparison.Ordinal) && OfficeNames.Without(Read(part)) is { } clean)
        {
            Replace(part, clean);
        }
    }

    private static byte[] Read(OpenXmlPart part)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private static void Replace(OpenXmlPart part, byte[] content)
    {
        using var clean = new MemoryStream(content, writable: false);
        part.FeedData(clean);
    }
}
