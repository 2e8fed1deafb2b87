using System.Text;

namespace Ccs.Browser.Tests.Filing;

/// <summary>Files to hand in.</summary>
internal static class Files
{
    private static readonly byte[] Pixel = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    );

    public static FilePayload Text(string name, int bytes = 200) =>
        new()
        {
            Name = name,
            MimeType = "text/plain",
            Buffer = Encoding.UTF8.GetBytes(new string('a', bytes)),
        };

    /// <summary>A text in which every line differs; a file of its own, so that the browser tells when it was changed.</summary>
    /// <returns>Its path.</returns>
    public static string OnDisk(string name, int bytes)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("ccs-file-").FullName, name);
        var lines = string.Concat(Enumerable.Range(0, (bytes / 8) + 1).Select(line => $"{line:0000000}\n"));
        File.WriteAllText(path, lines[..bytes]);
        return path;
    }

    public static FilePayload Picture(string name) =>
        new()
        {
            Name = name,
            MimeType = "image/png",
            Buffer = Pixel,
        };

    /// <summary>As a bank sends it: nobody opens it without a password.</summary>
    public static FilePayload Locked(string name) =>
        new()
        {
            Name = name,
            MimeType = "application/pdf",
            Buffer = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R/Encrypt 2 0 R>>\n%%EOF\n"),
        };

    /// <summary>A picture by its name, and a program by its content.</summary>
    public static FilePayload Wrong(string name) =>
        new()
        {
            Name = name,
            MimeType = "image/jpeg",
            Buffer = [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0, .. "this program"u8],
        };
}
