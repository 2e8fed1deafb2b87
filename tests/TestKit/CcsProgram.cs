using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Ccs.TestKit;

/// <summary>
/// The real program as a process of its own: what a test sees of it is what the world sees. It can be killed as a power cut would, and
/// everything that it writes to its log is kept.
/// </summary>
public sealed partial class CcsProgram : IAsyncDisposable
{
    /// <summary>In the settings or in the environment: the folder of another build of the program, such as a published one.</summary>
    public const string OtherFolder = "CCS_PROGRAM";

    /// <summary>
    /// Where the program was built, not its copy beside the tests: the styles and scripts of its pages are found from there.
    /// </summary>
    public static readonly string Folder = Path.GetFullPath(
        Environment.GetEnvironmentVariable(OtherFolder)
            ?? Path.Combine("..", "..", "WebApi", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory))),
        AppContext.BaseDirectory
    );

    private readonly ConcurrentQueue<string> _lines = new();
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;

    private CcsProgram(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Exited += (_, _) => _listening.TrySetException(new InvalidOperationException($"CCS ended:\n{Log}"));
    }

    /// <summary>Where it listens; waits for it.</summary>
    public Task<Uri> Address => _listening.Task.WaitAsync(TimeSpan.FromSeconds(90));

    /// <summary>All that it has written so far.</summary>
    public string Log => string.Join('\n', _lines);

    public int ProcessId => _process.Id;

    public long ResidentMegabytes()
    {
        _process.Refresh();
        return _process.WorkingSet64 / (1024 * 1024);
    }

    public static string NewDataFolder() => Directory.CreateTempSubdirectory("ccs-data-").FullName;

    /// <summary>Starts serving on a free port.</summary>
    /// <param name="settings">Configuration in its environment form, such as <c>Ccs__DataFolder</c>.</param>
    public static CcsProgram Serve(IReadOnlyDictionary<string, string> settings) => Run(settings, "--urls", "http://127.0.0.1:0");

    /// <summary>Runs one command of the program to its end.</summary>
    public static async Task<(int ExitCode, string Output)> Command(IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        await using var program = Run(settings, arguments);
        await program._process.WaitForExitAsync();
        return (program._process.ExitCode, program.Log);
    }

    /// <summary>Without warning, as the kernel does when memory runs out.</summary>
    public async Task Kill()
    {
        _process.Kill(entireProcessTree: false);
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop (SIGTERM), and waits until it has.</summary>
    public async Task<int> Stop()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await Kill();
        }

        _process.Dispose();
    }

    private static CcsProgram Run(IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var folder = settings.GetValueOrDefault(OtherFolder) ?? Folder;
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Path.Combine(folder, "Ccs.WebApi.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["DOTNET_ENVIRONMENT"] = "Development";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var program = new CcsProgram(start);
        program._process.Start();
        program._process.BeginOutputReadLine();
        program._process.BeginErrorReadLine();
        return program;
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        _lines.Enqueue(line);
        if (Listening().Match(line) is { Success: true } found)
        {
            _listening.TrySetResult(new Uri(found.Groups["address"].Value));
        }
    }

    [GeneratedRegex("Now listening on:? \"?(?<address>http://[0-9.:]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listening();
}
