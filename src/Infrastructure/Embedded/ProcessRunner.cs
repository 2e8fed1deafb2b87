using System.ComponentModel;
using System.Diagnostics;

namespace Ccs.Infrastructure.Embedded;

/// <summary>A program to run; after <see cref="Limit"/> it is killed.</summary>
internal sealed record ProcessCommand(string File, IReadOnlyList<string> Arguments, TimeSpan Limit)
{
    public string? WorkingFolder { get; init; }

    /// <summary>Off for pg_ctl: the server it starts is its child, and a killed server would have to recover.</summary>
    public bool KillChildren { get; init; } = true;
}

/// <summary>What a program that came to its end wrote.</summary>
internal sealed record ProcessResult(int ExitCode, string Output, string Error)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>The end of what it wrote, for a message.</summary>
    public string Said => Tail(string.Join('\n', new[] { Error.Trim(), Output.Trim() }.Where(text => text.Length > 0)));

    public static string Tail(string text) => text.Length <= 3000 ? text : "…" + text[^3000..];
}

/// <summary>Runs programs without a terminal, with a time limit, and with both streams kept.</summary>
internal sealed class ProcessRunner(TimeProvider clock)
{
    public async Task<ProcessResult> RunAsync(ProcessCommand command, CancellationToken ct)
    {
        using var process = new Process { StartInfo = Describe(command) };
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            throw new EmbeddedPostgresException($"{command.File} could not be run: {e.Message}", e);
        }

        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        using var limit = new CancellationTokenSource(command.Limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, ct);
        try
        {
            await process.WaitForExitAsync(either.Token);
        }
        catch (OperationCanceledException e)
        {
            process.Kill(command.KillChildren);
            ct.ThrowIfCancellationRequested();
            var said = new ProcessResult(-1, await TextAsync(output), await TextAsync(error)).Said;
            throw new EmbeddedPostgresException($"{command.File} did not end within {command.Limit}. {said}", e);
        }

        return new ProcessResult(process.ExitCode, await TextAsync(output), await TextAsync(error));
    }

    /// <summary>Runs a program that must succeed.</summary>
    public async Task<ProcessResult> RequireAsync(ProcessCommand command, CancellationToken ct)
    {
        var result = await RunAsync(command, ct);
        return result.Succeeded
            ? result
            : throw new EmbeddedPostgresException($"{command.File} failed with exit code {result.ExitCode}: {result.Said}");
    }

    /// <summary>A program on the PATH, or null.</summary>
    public static string? OnPath(string program) => Folders().Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    /// <summary>The folders of the PATH.</summary>
    public static IEnumerable<string> Folders() =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(
            Path.PathSeparator,
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );

    private static ProcessStartInfo Describe(ProcessCommand command)
    {
        var start = new ProcessStartInfo(command.File, command.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            // The current folder may be one that the server's user cannot enter.
            WorkingDirectory = command.WorkingFolder ?? Path.GetPathRoot(Environment.SystemDirectory) ?? "/",
        };

        // PGPORT, PGDATA, PGOPTIONS and the like are meant for another server, and messages are read in English.
        foreach (var name in start.Environment.Keys.Where(IsMisleading).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["LC_ALL"] = "C";
        return start;
    }

    private static bool IsMisleading(string name) =>
        name.StartsWith("PG", StringComparison.Ordinal) || name.StartsWith("LC_", StringComparison.Ordinal) || name is "LANG" or "LANGUAGE";

    // A server that holds on to the pipe (Windows hands handles on) must not hold us up.
    private async Task<string> TextAsync(Task<string> reading)
    {
        try
        {
            return await reading.WaitAsync(TimeSpan.FromSeconds(2), clock);
        }
        catch (TimeoutException)
        {
            return string.Empty;
        }
    }
}
