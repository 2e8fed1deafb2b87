namespace Ccs.WebApi.Tests.Support;

/// <summary>Where the sources lie, found from the test program upwards.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    /// <param name="below">Folders and name below the root.</param>
    public static string PathOf(params string[] below) => Path.Combine([Root, .. below]);

    private static string FindRoot(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "CCS.sln")) ? folder.FullName : FindRoot(folder.Parent!);
}
