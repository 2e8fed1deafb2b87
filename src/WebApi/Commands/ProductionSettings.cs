using System.Net;
using Npgsql;

namespace Ccs.WebApi.Commands;

/// <summary>
/// What Production must be told before it serves: by which hosts it is reached, who ends TLS, and that the database is the one it claims to
/// be. Nothing is guessed; a refusal names the setting. This machine itself is exempt.
/// </summary>
public static class ProductionSettings
{
    private const string Hosts = "AllowedHosts";
    private const string OnlyHere = "localhost;127.0.0.1;[::1]";
    private static readonly string[] Databases = ["Ccs", "CcsOwner"];
    private static readonly string[] Folders = ["Ccs:Keys:Folder", "Ccs:DataFolder"];

    /// <summary>Looks, and completes what follows from the rest.</summary>
    /// <param name="configuration">Gets <c>AllowedHosts</c> where it follows from <c>Ccs:Site:Address</c>.</param>
    /// <param name="serves">False for a command, which only needs the database.</param>
    /// <returns>What is missing; null where nothing is.</returns>
    public static string? Refusal(ConfigurationManager configuration, bool serves) =>
        Databases.Select(name => Database(configuration, name)).FirstOrDefault(fault => fault is not null)
        ?? (
            serves
                ? KeyFolder(configuration)
                    ?? LogFolders(configuration)
                    ?? Encryption(configuration)
                    ?? HostsOf(configuration)
                    ?? LogOrigin(configuration)
                : null
        );

    /// <summary>In a folder that nobody named, keys would be lost with the home of whoever runs the service.</summary>
    private static string? KeyFolder(ConfigurationManager configuration) =>
        Folders.All(name => string.IsNullOrWhiteSpace(configuration[name]))
            ? "Ccs:Keys:Folder: name the folder in which the keys of complaints are kept, apart from the database and its backups, "
                + "and the same for every node; or name Ccs:DataFolder, below which it then is."
            : null;

    private static string? LogFolders(ConfigurationManager configuration) =>
        string.IsNullOrWhiteSpace(configuration["Ccs:Log:Folders"]) && string.IsNullOrWhiteSpace(configuration["Ccs:DataFolder"])
            ? "Ccs:Log:Folders: name two folders outside the database, the same for every node, in which the last checkpoint of the log is "
                + "kept; or name Ccs:DataFolder, below which they then are."
            : null;

    /// <summary>The name of the log is fixed at its first start, and stands in every proof.</summary>
    private static string? LogOrigin(ConfigurationManager configuration) =>
        configuration[Hosts] != OnlyHere
        && string.IsNullOrWhiteSpace(configuration["Ccs:Log:Origin"])
        && string.IsNullOrWhiteSpace(configuration["Ccs:Site:Address"])
            ? "Ccs:Log:Origin: name the log of events by its address without a scheme (ccs.example.org/log), or the site in "
                + "Ccs:Site:Address. It is fixed at the first start."
            : null;

    private static string? Database(IConfiguration configuration, string name)
    {
        if (configuration.GetConnectionString(name) is not { Length: > 0 } text)
        {
            return null;
        }

        var connection = new NpgsqlConnectionStringBuilder(text);
        var far = (connection.Host ?? string.Empty).Split(',').FirstOrDefault(host => !IsHere(WithoutPort(host)));
        return far is null || connection.SslMode is SslMode.VerifyFull or SslMode.VerifyCA
            ? null
            : $"ConnectionStrings:{name}: the database is on another machine ({far}), and the connection would not be verified. "
                + "Add SSL Mode=VerifyFull, and Root Certificate=<file> where its certificate is signed by an authority of your own.";
    }

    private static string? Encryption(IConfiguration configuration)
    {
        var addresses = Addresses(configuration);
        var open = addresses.FirstOrDefault(address => !IsHere(address.Host) && address.Scheme == "http");
        return open is null || HasProxies(configuration) || addresses.Any(address => address.Scheme == "https")
            ? null
            : $"Ccs:Proxies: {open} can be reached from other machines, in clear. Name the proxy that ends TLS in Ccs:Proxies, "
                + "or listen on https as well (urls, Kestrel:Certificates:Default).";
    }

    private static string? HostsOf(ConfigurationManager configuration)
    {
        if (configuration[Hosts] is { Length: > 0 } hosts && !hosts.Split(';').Contains("*", StringComparer.Ordinal))
        {
            return null;
        }

        if (Uri.TryCreate(configuration["Ccs:Site:Address"], UriKind.Absolute, out var site))
        {
            configuration[Hosts] = $"{site.Host};{OnlyHere}";
            return null;
        }

        if (HasProxies(configuration) || Addresses(configuration).Any(address => !IsHere(address.Host)))
        {
            return "AllowedHosts: name the hosts by which people reach this site, with semicolons between (ccs.example.org;localhost), "
                + "or its address in Ccs:Site:Address. Any other host is answered with 400.";
        }

        configuration[Hosts] = OnlyHere;
        return null;
    }

    private static bool HasProxies(IConfiguration configuration) => !string.IsNullOrWhiteSpace(configuration["Ccs:Proxies"]);

    /// <summary>As Kestrel finds them; without any it listens on this machine alone.</summary>
    private static IReadOnlyList<BindingAddress> Addresses(IConfiguration configuration) =>
        [
            .. Split(configuration["urls"])
                .Concat(configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"] ?? string.Empty))
                .Concat(Split(configuration["http_ports"]).Select(port => $"http://*:{port}"))
                .Concat(Split(configuration["https_ports"]).Select(port => $"https://*:{port}"))
                .Where(address => address.Length > 0)
                .Select(BindingAddress.Parse),
        ];

    private static string[] Split(string? several) =>
        (several ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A name or number of this machine, or a socket in its file system.</summary>
    private static bool IsHere(string host) =>
        host.Length == 0
        || host.StartsWith('/')
        || host.StartsWith("unix:", StringComparison.Ordinal)
        || host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static string WithoutPort(string host) =>
        host.LastIndexOf(':') is > 0 and var colon && host.IndexOf(':') == colon ? host[..colon] : host.Trim();
}
