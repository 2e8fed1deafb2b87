using System.Net;
using System.Net.Sockets;
using Ccs.Proof.Notes;
using Ccs.Proof.Tree;
using Ccs.Proof.Witnesses;
using Ccs.Verify;

namespace Ccs.Proof.Tests;

/// <summary>A witness as its own program, over HTTP.</summary>
public sealed class WitnessServerTests : IDisposable
{
    private readonly PublishedLog _log = new();
    private readonly NoteSigner _witness = NoteSigner.New("example.org/witness", NoteKeyKind.Cosignature);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task It_signs_remembers_and_goes_on_after_a_restart()
    {
        var first = _log.Grow(3);
        await Serve(async http =>
        {
            var (status, line) = await Ask(http, new AddCheckpoint(0, [], first));
            status.ShouldBe(HttpStatusCode.OK);
            SignedNote.TryParse($"{first}{line}", out var cosigned).ShouldBeTrue();
            cosigned!.SignedBy([_log.Signer.Key, _witness.Key], NoteSigner.Verifies)!.Count.ShouldBe(2);
        });

        var second = _log.Grow(4);
        await Serve(async http =>
        {
            var behind = await Ask(http, new AddCheckpoint(0, [], second));
            behind.ShouldBe((HttpStatusCode.Conflict, "3\n"));
            (await Ask(http, new AddCheckpoint(3, [], second))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await Ask(http, new AddCheckpoint(3, _log.Tree.Consistency(3, 7), second))).Status.ShouldBe(HttpStatusCode.OK);

            var kept = await http.GetStringAsync(new Uri($"{WitnessMemory.NameOf(_log.Signer.Key.Name)}/checkpoint", UriKind.Relative), Ct);
            kept.ShouldStartWith(second.ToString());
            (await http.GetAsync(new Uri("00/checkpoint", UriKind.Relative), Ct)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        });
    }

    [Fact]
    public async Task Two_that_part_are_never_both_signed()
    {
        using var fork = new PublishedLog();
        var (one, other) = (_log.Grow(5), new Checkpoint(_log.Signer.Key.Name, 5, _log.Tree.Root(4)));
        await Serve(async http =>
        {
            var forked = _log.Signer.Sign(other.ToString(), PublishedLog.At);
            var answers = await Task.WhenAll(
                Enumerable.Range(0, 20).Select(at => Ask(http, new AddCheckpoint(0, [], at % 2 == 0 ? one : forked)))
            );

            answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(1);
            answers.Count(answer => answer.Status == HttpStatusCode.Conflict).ShouldBe(19);
        });
    }

    [Fact]
    public async Task What_is_no_request_is_refused_and_nothing_is_kept()
    {
        await Serve(async http =>
        {
            (await Post(http, "nothing")).Status.ShouldBe(HttpStatusCode.BadRequest);
            (await Post(http, new string('x', 100_000))).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
            (await http.GetAsync(new Uri("add-checkpoint", UriKind.Relative), Ct)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        });

        Directory.Exists(Path.Combine(_log.Folder, "state")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_key_is_made_and_a_log_key_does_not_witness()
    {
        await using var said = new StringWriter { NewLine = "\n" };
        (await Program.Run(["key", "example.org/court"], said, Ct)).ShouldBe(0);
        var lines = said.ToString().Split('\n');
        NoteSigner.TryParse(lines[0], out var signer).ShouldBeTrue();
        (signer!.Key.Kind, signer.Key.ToString()).ShouldBe((NoteKeyKind.Cosignature, lines[1]));

        var key = _log.Write("key", _log.Signer.ToSecret());
        string[] arguments = ["witness", "--listen", "http://127.0.0.1:1", "--state", _log.Folder, "--key", key, "--logs", _log.Policy];
        (await Program.Run(arguments, TextWriter.Null, Ct)).ShouldBe(2);
    }

    private async Task Serve(Func<HttpClient, Task> visit)
    {
        var address = $"http://127.0.0.1:{FreePort()}/";
        var key = _log.Write("key", $"{_witness.ToSecret()}\n");
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        string[] arguments =
        [
            "witness",
            "--listen",
            address,
            "--state",
            Path.Combine(_log.Folder, "state"),
            "--key",
            key,
            "--logs",
            _log.Policy,
        ];
        await using var listens = new FirstLine();
        var served = Program.Run(arguments, listens, end.Token);
        await listens.Written.WaitAsync(Ct);
        using var http = new HttpClient { BaseAddress = new Uri(address) };
        await visit(http);
        await end.CancelAsync();
        (await served).ShouldBe(0);
    }

    private static Task<(HttpStatusCode Status, string Body)> Ask(HttpClient http, AddCheckpoint request) => Post(http, request.ToString());

    private static async Task<(HttpStatusCode Status, string Body)> Post(HttpClient http, string body)
    {
        using var content = new StringContent(body);
        using var answer = await http.PostAsync(new Uri("add-checkpoint", UriKind.Relative), content, Ct);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Ct));
    }

    /// <summary>Says when the witness has said that it listens.</summary>
    private sealed class FirstLine : StringWriter
    {
        private readonly TaskCompletionSource _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Written => _written.Task;

        public override Task WriteLineAsync(string? value)
        {
            _written.TrySetResult();
            return base.WriteLineAsync(value);
        }
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
