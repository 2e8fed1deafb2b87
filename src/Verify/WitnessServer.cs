using System.Net;
using System.Text;
using Ccs.Proof.Notes;
using Ccs.Proof.Witnesses;

namespace Ccs.Verify;

/// <summary>A witness over HTTP (C2SP tlog-witness): <c>POST /add-checkpoint</c>, and what it has signed.</summary>
internal static class WitnessServer
{
    private const int MostBytes = 64 * 1024;

    /// <summary>Prints a key that nobody has yet: the secret is to be kept in a file, the other is for the policy.</summary>
    public static async Task<int> NewKey(string name, TextWriter said)
    {
        var signer = NoteSigner.New(name, NoteKeyKind.Cosignature);
        await said.WriteLineAsync(signer.ToSecret());
        await said.WriteLineAsync(signer.Key.ToString());
        return 0;
    }

    public static async Task<int> Run(Options options, TextWriter said, CancellationToken cancellation)
    {
        var text = await File.ReadAllTextAsync(options.Need("key"), cancellation);
        if (!NoteSigner.TryParse(text.Split('\n')[0].Trim(), out var signer) || signer!.Key.Kind != NoteKeyKind.Cosignature)
        {
            throw new FormatException("The file has no key of a witness: ccs-verify key makes one.");
        }

        NoteKey[] logs = [.. LogPolicy.Parse(await File.ReadAllTextAsync(options.Need("logs"), cancellation)).Logs];
        var memory = new WitnessMemory(options.Need("state"));
        using var listener = new HttpListener();
        listener.Prefixes.Add($"{options.Need("listen").TrimEnd('/')}/");
        listener.Start();
        await said.WriteLineAsync($"witness {signer.Key} listens");
        await using var end = cancellation.Register(listener.Stop);
        while (!cancellation.IsCancellationRequested)
        {
            HttpListenerContext call;
            try
            {
                call = await listener.GetContextAsync();
            }
            catch (Exception) when (cancellation.IsCancellationRequested)
            {
                break;
            }

            await Answer(call, signer, logs, memory);
        }

        return 0;
    }

    private static async Task Answer(HttpListenerContext call, NoteSigner signer, NoteKey[] logs, WitnessMemory memory)
    {
        try
        {
            var (status, body) = call.Request.Url?.AbsolutePath.Split('/') switch
            {
                [.., "add-checkpoint"] when call.Request.HttpMethod == "POST" => await Add(call, signer, logs, memory),
                [.., var log, "checkpoint"] when call.Request.HttpMethod == "GET" => Last(log, logs, memory),
                _ => (404, string.Empty),
            };
            call.Response.StatusCode = status;
            call.Response.ContentType = status == 409 ? WitnessRules.SizeType : "text/plain; charset=utf-8";
            await call.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
        }
        catch (IOException)
        {
            // The caller has gone; what was signed is kept and signed again when asked.
        }
        finally
        {
            call.Response.Close();
        }
    }

    private static async Task<(int Status, string Body)> Add(
        HttpListenerContext call,
        NoteSigner signer,
        NoteKey[] logs,
        WitnessMemory memory
    )
    {
        if (call.Request.ContentLength64 > MostBytes)
        {
            return (413, string.Empty);
        }

        var bytes = new byte[MostBytes + 1];
        var length = await call.Request.InputStream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false);
        if (length > MostBytes || !AddCheckpoint.TryParse(Encoding.UTF8.GetString(bytes, 0, length), out var request))
        {
            return (length > MostBytes ? 413 : 400, string.Empty);
        }

        var (answer, line) = memory.Take(request!, logs, note => signer.Line(note, TimeProvider.System.GetUtcNow()));
        return (answer.Status, line is null ? answer.Body : $"{line}\n");
    }

    /// <summary>By the SHA-256 of the origin, as the specification addresses it.</summary>
    private static (int Status, string Body) Last(string log, NoteKey[] logs, WitnessMemory memory) =>
        logs.Select(key => key.Name).FirstOrDefault(origin => WitnessMemory.NameOf(origin) == log) is { } known
        && memory.Last(known) is { } text
            ? (200, text)
            : (404, string.Empty);
}
