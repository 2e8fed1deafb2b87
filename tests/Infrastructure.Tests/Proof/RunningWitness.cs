using Ccs.Infrastructure.Proof.Witnesses;
using Ccs.Infrastructure.Tests.Support;
using Ccs.Proof.Notes;
using Ccs.TestKit;
using Ccs.Verify;

namespace Ccs.Infrastructure.Tests.Proof;

/// <summary>A witness as others run it: <c>ccs-verify witness</c>, which knows the log by its policy alone.</summary>
internal sealed class RunningWitness : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ccs-witness-");
    private readonly CancellationTokenSource _end = new();
    private readonly StringWriter _said = new();
    private readonly Task<int> _served;

    private RunningWitness(string name, string policy)
    {
        var signer = NoteSigner.New($"example.org/{name}", NoteKeyKind.Cosignature);
        var address = new Uri($"http://127.0.0.1:{SmtpSink.FreePort()}/");
        Known = LogWitnesses.From(Settings.Of(("Ccs:Log:Witnesses", $"{name} {signer.Key} {address}"))).All[0];
        string[] arguments =
        [
            "witness",
            "--listen",
            address.ToString(),
            "--state",
            Path.Combine(_folder.FullName, "state"),
            "--key",
            Write("key", $"{signer.ToSecret()}\n"),
            "--logs",
            Write("policy", policy),
        ];
        _served = Program.Run(arguments, _said, _end.Token);
    }

    /// <summary>As the log is configured with it.</summary>
    public LogWitness Known { get; }

    public static async Task<RunningWitness> Start(string name, LogBench bench)
    {
        var witness = new RunningWitness(name, (await bench.Shown.Policy(null, TestContext.Current.CancellationToken))!);
        await Eventually.Holds(
            () => Task.FromResult(witness._said.ToString().Contains("listens", StringComparison.Ordinal)),
            "the witness"
        );
        return witness;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _served;
        _end.Dispose();
        await _said.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private string Write(string name, string text)
    {
        var file = Path.Combine(_folder.FullName, name);
        File.WriteAllText(file, text);
        return file;
    }
}
