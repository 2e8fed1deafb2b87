using System.IO.Compression;
using System.Text;

namespace Ccs.Infrastructure.Tests.Documents;

/// <summary>DOCX and XLSX files, honest ones and others.</summary>
internal sealed class Package
{
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    public const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private readonly List<(string Name, Action<Stream> Write)> _parts = [];

    private Package(string main, string type)
    {
        With(
            "[Content_Types].xml",
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
              <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
              <Override PartName="/{main}" ContentType="{type}"/>
            </Types>
            """
        );
        With(
            "_rels/.rels",
            $"""
            <?xml version="1.0"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
              <Relationship Id="rId1" Target="{main}"
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
            </Relationships>
            """
        );
        With(main, "<document>کارەبا</document>");
    }

    private Package() { }

    public static Package WordFile => new("word/document.xml", Word);

    public static Package ExcelFile => new("xl/workbook.xml", Excel);

    /// <summary>A plain archive.</summary>
    public static Package Empty => new();

    public static byte[] Docx() => WordFile.Bytes();

    public static byte[] Xlsx() => ExcelFile.Bytes();

    public static Package Of(string main, string type) => new(main, type);

    public Package With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    public Package With(string name, byte[] content) => With(name, stream => stream.Write(content));

    public Package With(string name, Action<Stream> write)
    {
        _parts.Add((name, write));
        return this;
    }

    public Package WithZeros(string name, int megabytes)
    {
        var megabyte = new byte[1024 * 1024];
        return With(
            name,
            stream =>
            {
                for (var i = 0; i < megabytes; i++)
                {
                    stream.Write(megabyte);
                }
            }
        );
    }

    public Package Without(string name)
    {
        _parts.RemoveAll(part => part.Name == name);
        return this;
    }

    public byte[] Bytes()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, write) in _parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                write(part);
            }
        }

        return bytes.ToArray();
    }
}
