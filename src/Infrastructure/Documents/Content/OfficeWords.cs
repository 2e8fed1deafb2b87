using System.Buffers;
using System.Xml;
using Ccs.Application.Ports;

namespace Ccs.Infrastructure.Documents.Content;

/// <summary>
/// What the parts of an office file say in XML that reaches outside when it is opened: links to other places than a reader would click on,
/// and fields that start programs (DDE) or fetch something.
/// </summary>
internal static class OfficeWords
{
    /// <summary>Also the marks by which an encoding is told, and the other half of wide characters.</summary>
    private static readonly SearchValues<byte> Blank = SearchValues.Create([0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0, .. " \t\r\n"u8]);

    private static readonly XmlReaderSettings Settings = Reading(DtdProcessing.Prohibit);

    /// <summary>Drawings of the web have a document type, which nothing follows.</summary>
    private static readonly XmlReaderSettings OfDrawings = Reading(DtdProcessing.Ignore);

    private static XmlReaderSettings Reading(DtdProcessing types) =>
        new()
        {
            Async = true,
            DtdProcessing = types,
            XmlResolver = null,
            CloseInput = false,
        };

    /// <param name="head">First bytes of the part.</param>
    public static bool IsXml(ReadOnlySpan<byte> head)
    {
        var start = head.IndexOfAnyExcept(Blank);
        return start >= 0 && head[start] == '<';
    }

    /// <exception cref="UploadRefusedException">
    /// <c>upload.fetches-from-outside</c>, <c>upload.runs-by-itself</c>, or <c>upload.dangerous</c>.
    /// </exception>
    public static async Task RequireHarmless(Stream part, string name, CancellationToken cancellation)
    {
        var isLinks = name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
        var isDrawing = name.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);
        var isBegun = false;
        try
        {
            using var reader = XmlReader.Create(part, isDrawing ? OfDrawings : Settings);
            var fields = new WordFields();
            var formulas = new OfficeFormulas();
            while (await reader.ReadAsync())
            {
                cancellation.ThrowIfCancellationRequested();
                isBegun |= reader.NodeType == XmlNodeType.Element;
                Judge(reader, formulas);
                Judge(reader, fields, isLinks);
            }

            fields.End();
        }
        catch (XmlException)
        {
            // No office program opens such a part, but for drawings of old kinds, in which there is none of this. Nor does any have a
            // document type, which is all that is refused before the first element.
            if (isLinks || (!isBegun && !isDrawing))
            {
                throw new UploadRefusedException("upload.not-what-its-name-says");
            }
        }
    }

    private static void Judge(XmlReader reader, OfficeFormulas formulas)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element when !reader.IsEmptyElement && OfficeFormulas.Is(reader.LocalName, reader.NamespaceURI):
                formulas.Begin();
                break;
            case XmlNodeType.EndElement when formulas.IsFormula && OfficeFormulas.Is(reader.LocalName, reader.NamespaceURI):
                formulas.End();
                break;
            case var type when IsText(type) && formulas.IsFormula:
                formulas.Add(reader.Value);
                break;
            default:
                break;
        }
    }

    private static void Judge(XmlReader reader, WordFields fields, bool isLinks)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element when isLinks && reader.LocalName == "Relationship":
                OfficeLinks.RequireHarmless(Of(reader, "Type"), Of(reader, "Target"), Of(reader, "TargetMode"));
                break;
            case XmlNodeType.Element when reader.LocalName == "ddeLink":
                throw new UploadRefusedException("upload.runs-by-itself");
            case XmlNodeType.Element when reader.LocalName == "connection" && Of(reader, "refreshOnLoad") is "1" or "true":
                throw new UploadRefusedException("upload.fetches-from-outside");
            case XmlNodeType.Element when reader.LocalName == "fldSimple":
                WordFields.Judge(Of(reader, "instr"), nested: false);
                break;
            case XmlNodeType.Element when reader.LocalName == "fldChar":
                fields.Mark(Of(reader, "fldCharType"));
                break;
            case XmlNodeType.Element when reader.LocalName is "instrText" or "delInstrText":
                fields.IsInstruction = !reader.IsEmptyElement;
                break;
            case XmlNodeType.EndElement when reader.LocalName is "instrText" or "delInstrText":
                fields.IsInstruction = false;
                break;
            case var type when IsText(type) && fields.IsInstruction:
                fields.Add(reader.Value);
                break;
            default:
                break;
        }
    }

    private static bool IsText(XmlNodeType type) =>
        type is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace;

    /// <summary>In whatever namespace it stands.</summary>
    private static string Of(XmlReader element, string attribute)
    {
        for (var i = 0; i < element.AttributeCount; i++)
        {
            element.MoveToAttribute(i);
            if (element.LocalName == attribute)
            {
                var value = element.Value;
                element.MoveToElement();
                return value;
            }
        }

        element.MoveToElement();
        return string.Empty;
    }
}
