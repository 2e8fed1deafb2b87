using System.Xml;
using System.Xml.Linq;

namespace Ccs.Infrastructure.Documents.Cleaning;

/// <summary>Names of people and folders in the XML of an office file.</summary>
internal static class OfficeNames
{
    /// <summary>Attributes that name somebody, in whatever namespace: at comments, changes, people, shared workbooks.</summary>
    private static readonly string[] Naming =
    [
        "author",
        "initials",
        "userId",
        "userName",
        "displayName",
        "lastEditedBy",
        "email",
        "providerId",
    ];

    /// <summary>Elements that only tell of the machine, or of the sessions in which the text was written.</summary>
    private static readonly string[] Telling = ["attachedTemplate", "absPath", "fileSharing", "rsids", "docVars", "mailMerge"];

    /// <returns>The part without them; null: there were none.</returns>
    /// <exception cref="XmlException">It is no XML.</exception>
    public static byte[]? Without(byte[] part)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
        using var source = new MemoryStream(part, writable: false);
        using var reader = XmlReader.Create(source, settings);
        var document = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        if (document.Root is null || !Clean(document.Root))
        {
            return null;
        }

        using var clean = new MemoryStream();
        using (var writer = XmlWriter.Create(clean, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false) }))
        {
            document.Save(writer);
        }

        return clean.ToArray();
    }

    private static bool Clean(XElement root)
    {
        var changed = false;
        foreach (var element in root.DescendantsAndSelf().ToList())
        {
            if (Telling.Contains(element.Name.LocalName, StringComparer.Ordinal) && element != root)
            {
                element.Remove();
                changed = true;
                continue;
            }

            if (element.Name.LocalName == "author" && !element.HasElements)
            {
                element.Value = string.Empty;
                changed = true;
            }

            foreach (var attribute in element.Attributes().ToList())
            {
                changed |= Clean(attribute);
            }
        }

        return changed;
    }

    private static bool Clean(XAttribute attribute)
    {
        var name = attribute.Name.LocalName;
        if (attribute.IsNamespaceDeclaration)
        {
            return false;
        }

        if (name.StartsWith("rsid", StringComparison.Ordinal))
        {
            attribute.Remove();
            return true;
        }

        if (!Naming.Contains(name, StringComparer.Ordinal))
        {
            return false;
        }

        attribute.Value = "-";
        return true;
    }
}
