using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ccs.Benchmarks;

/// <summary>The yardstick of reading: Kestrel in a process of its own, which serves the same bytes as a static file.</summary>
internal sealed class StaticAnswer : IAsyncDisposable
{
    private const string Name = "view.json";

    private readonly Process _process;
    private readonly DirectoryInfo _folder;
    private readonly HttpClient _http;

    private StaticAnswer(Process process, DirectoryInfo folder, Uri address) =>
        (_process, _folder, _http) = (process, folder, Callers.Client(address));

    /// <param name="body">What it says.</param>
    public static async Task<StaticAnswer> Start(byte[] body)
    {
        var folder = Directory.CreateTempSubdirectory("ccs-static-");
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, Name), body);
        var process = Process.Start(
            new ProcessStartInfo("dotnet", [typeof(StaticAnswer).Assembly.Location, "static", folder.FullName])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        return new StaticAnswer(process, folder, new Uri((await process.StandardOutput.ReadLineAsync())!));
    }

    /// <summary>The other process: serves what is in the folder until it is killed.</summary>
    public static async Task Serve(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var application = builder.Build();
        application.Urls.Add("http://127.0.0.1:0");
        using var files = new PhysicalFileProvider(folder);
        application.UseStaticFiles(new StaticFileOptions { FileProvider = files });
        await application.StartAsync();
        Console.WriteLine(application.Urls.First());
        await application.WaitForShutdownAsync();
    }

    public async Task<bool> Ask()
    {
        using var answer = await _http.GetAsync(new Uri($"/{Name}", UriKind.Relative));
        return answer.IsSuccessStatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }
}
