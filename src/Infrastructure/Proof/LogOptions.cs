using Ccs.Proof.Notes;
using Microsoft.Extensions.Configuration;

namespace Ccs.Infrastructure.Proof;

/// <summary>How the log is called, and when and where it is promised.</summary>
/// <param name="Origin">Its address without a scheme; taken at the first start, and kept in the database from then on.</param>
/// <param name="Every">Between two publications.</param>
/// <param name="Folders">Outside the database, for what was promised.</param>
/// <param name="Named">The operator named the folders: one that is missing isn't made.</param>
public sealed record LogOptions(string Origin, TimeSpan Every, IReadOnlyList<string> Folders, bool Named)
{
    private const string OriginSetting = "Ccs:Log:Origin";
    private const string FoldersSetting = "Ccs:Log:Folders";
    private const string Below = "/log";
    private const int Minutes = 10;
    private static readonly string[] Own = ["one", "two"];

    /// <exception cref="InvalidOperationException">A setting says nothing that can be; the message names it.</exception>
    public static LogOptions From(IConfiguration configuration, string dataFolder)
    {
        var named = (configuration[FoldersSetting] ?? string.Empty).Split(
            ';',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        if (named.Length == 1)
        {
            throw new InvalidOperationException($"{FoldersSetting}: name two folders, with a semicolon between.");
        }

        var minutes = configuration.GetValue("Ccs:Log:PublishMinutes", Minutes);
        var origin = OriginOf(configuration);
        return new LogOptions(
            NoteKey.IsName(origin) ? origin : throw new InvalidOperationException($"{OriginSetting}: white space or a plus."),
            minutes > 0 ? TimeSpan.FromMinutes(minutes) : throw new InvalidOperationException("Ccs:Log:PublishMinutes: at least 1."),
            named.Length > 0 ? [.. named.Select(Path.GetFullPath)] : [.. Own.Select(name => Path.Combine(dataFolder, "log", name))],
            named.Length > 0
        );
    }

    private static string OriginOf(IConfiguration configuration) =>
        configuration[OriginSetting] is { Length: > 0 } origin ? origin.TrimEnd('/')
        : Uri.TryCreate(configuration["Ccs:Site:Address"], UriKind.Absolute, out var site) ? site.Authority + Below
        : "localhost" + Below;
}
