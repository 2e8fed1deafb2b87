using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;

namespace Ccs.Infrastructure.Tests.Documents;

/// <summary>A letter that says who wrote it, who read it, on which machine and where its picture was taken.</summary>
internal static class TellingLetter
{
    public static byte[] Docx { get; } = MakeDocx();

    private static byte[] MakeDocx()
    {
        using var stream = new MemoryStream();
        using (var word = WordprocessingDocument.Create(stream, DocumentFormat.OpenXml.WordprocessingDocumentType.Document))
        {
            word.PackageProperties.Creator = "SecretAuthor";
            word.PackageProperties.LastModifiedBy = "SecretEditor";
            Feed(word.AddExtendedFilePropertiesPart(), "<Properties><Company>SecretFirm</Company></Properties>");
            var main = word.AddMainDocumentPart();
            Feed(
                main,
                "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p w:rsidR='00AB12CD'>"
                    + "<w:ins w:id='1' w:author='SecretWriter' w:date='2026-01-01T00:00:00Z'><w:r><w:t>Electricity</w:t></w:r></w:ins>"
                    + "</w:p></w:body></w:document>"
            );
            var settings = main.AddNewPart<DocumentSettingsPart>();
            settings.AddExternalRelationship(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate",
                new Uri("file:///C:/Users/SecretUser/Normal.dotm"),
                "r1"
            );
            Feed(
                settings,
                "<w:settings xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' "
                    + "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
                    + "<w:attachedTemplate r:id='r1'/></w:settings>"
            );
            Feed(
                main.AddNewPart<WordprocessingCommentsPart>(),
                "<w:comments xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
                    + "<w:comment w:id='1' w:author='SecretReader' w:initials='SecretSR'/></w:comments>"
            );
            using var photo = new MemoryStream(TellingSamples.Jpeg);
            main.AddImagePart(ImagePartType.Jpeg).FeedData(photo);
        }

        return stream.ToArray();
    }

    /// <summary>Of all parts of a package, unpacked.</summary>
    public static string Unpacked(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return string.Join(
            '\n',
            zip.Entries.Select(entry =>
            {
                using var content = new StreamReader(entry.Open(), Encoding.Latin1);
                return entry.FullName + "\n" + content.ReadToEnd();
            })
        );
    }

    private static void Feed(OpenXmlPart part, string xml)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        part.FeedData(content);
    }
}
