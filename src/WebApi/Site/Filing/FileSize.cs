namespace Ccs.WebApi.Site.Filing;

/// <summary>How large a file is, as people say it.</summary>
public static class FileSize
{
    private const long Kilobyte = 1024;

    public static string Of(long bytes, SiteContext site) =>
        bytes < Kilobyte * Kilobyte
            ? site.Text("filing.size.kb", Up(bytes, Kilobyte))
            : site.Text("filing.size.mb", Up(bytes, Kilobyte * Kilobyte));

    private static int Up(long bytes, long unit) => (int)((bytes + unit - 1) / unit);
}
