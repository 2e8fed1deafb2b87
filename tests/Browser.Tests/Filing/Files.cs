using System.Text;

namespace Ccs.Browser.Tests.Filing;

/// <summary>Files to hand in.</summary>
internal static class Files
{
    private static readonly byte[] Pixel = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static FilePayload Text(string name, int bytes = 200) => new()
    {
        Name = name,
        MimeType = "text/plain",
        Buffer = Encoding.UTF8.GetBytes(new string('a', bytes)),
    };

    public static FilePayload Picture(string name) => new() { Name = name, MimeType = "image/png", Buffer = Pixel };

    /// <summary>A picture by its name, and a program by its content.</summary>
    public static FilePayload Wrong(string name) => new() { Name = name, MimeType = "image/jpeg", Buffer = Encoding.ASCII.GetBytes("MZ this program") };
}
