using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Ccs.TestKit;

/// <summary>
/// Debian's clamd with one signature of our own: that of the file by which scanners are tried, which harms nothing. Installed by
/// eng/test.sh.
/// </summary>
public class Clamd : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ccs-clamd-").FullName;
    private Process? _process;

    /// <summary>In two halves: whole, a scanner on the machine of a developer would take this file away.</summary>
    public static byte[] Eicar { get; } = [.. @"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-"u8, .. "ANTIVIRUS-TEST-FILE!$H+H*"u8];

    public int Port { get; } = SmtpSink.FreePort();

    public string Socket => Path.Combine(_folder, "clamd.sock");

    /// <summary>Begins to listen, at first or after a stop.</summary>
    public async Task Start()
    {
        var signature = Convert.ToHexStringLower(Eicar);
        await File.WriteAllTextAsync(Path.Combine(_folder, "ccs.ndb"), $"Ccs.Eicar:0:*:{signature}\n");
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "clamd.conf"),
            $"""
            DatabaseDirectory {_folder}
            LocalSocket {_folder}/clamd.sock
            TCPSocket {Port}
            TCPAddr 127.0.0.1
            Foreground yes
            StreamMaxLength 2M
            """
        );
        _process = Process.Start(
            new ProcessStartInfo("clamd", ["--config-file", Path.Combine(_folder, "clamd.conf")])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await Eventually.Holds(Answers, "clamd answers");
    }

    public void Stop()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process?.Dispose();
        _process = null;
    }

    public ValueTask DisposeAsync()
    {
        Stop();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private async Task<bool> Answers()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, Port);
            await client.GetStream().WriteAsync("zPING\0"u8.ToArray());
            using var reader = new StreamReader(client.GetStream());
            return (await reader.ReadToEndAsync()).StartsWith("PONG", StringComparison.Ordinal);
        }
        catch (Exception failure) when (failure is SocketException or IOException)
        {
            return false;
        }
    }
}
