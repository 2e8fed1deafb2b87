using System.Diagnostics;
using System.Text;

namespace Ccs.WebApi.Tests.Support;

/// <summary>A real OpenID Connect provider (npm's oidc-provider, run by node).</summary>
public sealed class OidcProvider : IAsyncDisposable
{
    public const string Secret = "a secret of the tests alone";

    private const string Folder = "Sessions/oidc";

    private readonly Process _process;
    private readonly HttpClient _http = new();

    private OidcProvider(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <param name="port">On which CCS expects it.</param>
    /// <param name="ccs">Where the browser is sent back to.</param>
    public static async Task<OidcProvider> Start(int port, Uri ccs)
    {
        await NodeTool.Install(Folder);
        var node = NodeTool.Begin("node", Folder, "provider.mjs", $"{port}", new Uri(ccs, "/staff/external/callback").ToString(), Secret);
        while (await node.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("listening", StringComparison.Ordinal))
            {
                // What else it says is read, so that it never waits to be.
                _ = node.StandardOutput.ReadToEndAsync();
                return new OidcProvider(node, new Uri($"http://127.0.0.1:{port}"));
            }
        }

        throw new InvalidOperationException("The provider ended.");
    }

    /// <summary>Who is signed in there from now on; null: whoever presses "cancel".</summary>
    public async Task Become(object? claims)
    {
        var person = claims is null ? "nobody" : System.Text.Json.JsonSerializer.Serialize(claims);
        using var content = new StringContent(person, Encoding.UTF8, "text/plain");
        (await _http.PostAsync(new Uri(Address, "/become"), content)).EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _http.Dispose();
    }
}
