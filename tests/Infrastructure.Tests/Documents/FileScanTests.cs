using System.Net;
using System.Net.Sockets;
using System.Text;
using Ccs.Application.Ports;
using Ccs.Infrastructure.Documents.Scanning;
using Ccs.Infrastructure.Tests.Support;
using Ccs.TestKit;

namespace Ccs.Infrastructure.Tests.Documents;

/// <summary>Files are shown to a scanner before anybody gets them; the real one, and some that misbehave.</summary>
[Collection("postgres")]
public sealed class FileScanTests(PostgresFixture postgres, ScannerFixture clamd) : IClassFixture<ScannerFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_the_scanner_finds_is_refused_and_leaves_nothing(bool bySocket)
    {
        await using var bench = await DocumentsBench.Set(postgres);
        bench.ScannedBy = bySocket ? clamd.BySocket : clamd.ByName;

        (await bench.Refusal(new MemoryStream(Clamd.Eicar), "note.txt")).ShouldBe("upload.infected");
        (await bench.Refusal(new MemoryStream([.. Samples.Pdf, .. Clamd.Eicar]))).ShouldBe("upload.infected");
        (await bench.Refusal(new MemoryStream(Package.WordFile.With("word/a.txt", Clamd.Eicar).Bytes()), "a.docx")).ShouldBe(
            "upload.infected"
        );
        bench.Files.ShouldBeEmpty();
        (await bench.Rows()).ShouldBe(0);

        var clean = await bench.Store(Samples.Pdf);
        (await StateOf(bench, clean.UploadId)).ShouldBe(FileScanState.Clean);
        await bench.File(clean.UploadId);
    }

    [Fact]
    public async Task Without_a_scanner_files_pass_and_are_marked()
    {
        await using var bench = await DocumentsBench.Set(postgres);

        var stored = await bench.Store(Clamd.Eicar, "note.txt");

        (await StateOf(bench, stored.UploadId)).ShouldBe(FileScanState.NotScanned);
        (await StateOf(bench, Guid.NewGuid())).ShouldBe(FileScanState.NotScanned);
        (await bench.Scans.Status(Ct)).ShouldBe(new FileScanning(IsSet: false, Answers: false, Waiting: 0));
        (await bench.Scans.ScanWaiting(Ct)).ShouldBe(0);
    }

    [Fact]
    public async Task While_the_scanner_is_down_files_come_in_and_wait_and_are_scanned_when_it_is_back()
    {
        await using var bench = await DocumentsBench.Set(postgres);
        bench.ScannedBy = clamd.ByName;
        clamd.Stop();
        var (harmful, clean) = (await bench.Store(Clamd.Eicar, "a.txt"), await bench.Store(Samples.Pdf));
        await bench.Store(Samples.Pdf, "never-claimed.pdf");
        await bench.File(harmful.UploadId);
        await bench.File(clean.UploadId);

        (await StateOf(bench, harmful.UploadId)).ShouldBe(FileScanState.Waiting);
        (await StateOf(bench, clean.UploadId)).ShouldBe(FileScanState.Waiting);
        (await bench.Scans.Status(Ct)).ShouldBe(new FileScanning(IsSet: true, Answers: false, Waiting: 2));
        (await bench.Scans.ScanWaiting(Ct)).ShouldBe(0);

        await clamd.Start();
        (await bench.Scans.ScanWaiting(Ct)).ShouldBe(2);

        (await StateOf(bench, harmful.UploadId)).ShouldBe(FileScanState.Infected);
        (await StateOf(bench, clean.UploadId)).ShouldBe(FileScanState.Clean);
        (await bench.Scans.Status(Ct)).ShouldBe(new FileScanning(IsSet: true, Answers: true, Waiting: 0));
    }

    [Fact]
    public async Task What_was_erased_waits_for_nothing_and_what_goes_is_forgotten()
    {
        await using var bench = await DocumentsBench.Set(postgres);
        bench.ScannedBy = clamd.ByName;
        clamd.Stop();
        var (claimed, left) = (await bench.Store(Samples.Pdf), await bench.Store(Samples.Pdf));
        var (complaint, _) = await bench.File(claimed.UploadId);
        await using (var scope = bench.Begin())
        {
            scope.Seals.Destroy(complaint);
            await scope.UnitOfWork.Commit(Ct);
        }

        await clamd.Start();
        (await bench.Scans.ScanWaiting(Ct)).ShouldBe(1);
        (await StateOf(bench, claimed.UploadId)).ShouldBe(FileScanState.NotScanned);

        bench.Clock.Advance(TimeSpan.FromHours(24));
        (await bench.RemoveUnclaimed()).ShouldBe(1);
        (await StateOf(bench, left.UploadId)).ShouldBe(FileScanState.NotScanned);
        await using var end = bench.Begin();
        await end.Uploads.Remove([claimed.UploadId], Ct);
        await using var connection = await bench.Connect();
        await using var rows = new Npgsql.NpgsqlCommand("select count(*) from ccs.mt_doc_filescan", connection);
        (await rows.ExecuteScalarAsync(Ct)).ShouldBe(0L);
    }

    [Fact]
    public async Task A_file_that_is_longer_than_the_scanner_takes_waits()
    {
        await using var bench = await DocumentsBench.Set(postgres);
        bench.ScannedBy = clamd.ByName;

        var large = await bench.Store([.. Samples.Pdf, .. new byte[3_000_000]]);

        (await StateOf(bench, large.UploadId)).ShouldBe(FileScanState.Waiting);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("stream: OK, or not")]
    [InlineData("INSTREAM: cannot. ERROR\0")]
    public async Task A_scanner_that_gives_no_verdict_is_not_believed(string? answer)
    {
        await using var bench = await DocumentsBench.Set(postgres);
        using var strange = new TcpListener(IPAddress.Loopback, 0);
        strange.Start();
        bench.ScannedBy = new ScannerOptions
        {
            Host = "127.0.0.1",
            Port = ((IPEndPoint)strange.LocalEndpoint).Port,
            TimeoutSeconds = 1,
        };
        var serving = Serve(strange, answer);

        var stored = await bench.Store(Samples.Pdf);
        (await StateOf(bench, stored.UploadId)).ShouldBe(FileScanState.Waiting);

        // It is left alone for a while, whatever comes.
        strange.Stop();
        (await serving).ShouldBe(1);
        (await StateOf(bench, (await bench.Store(Samples.Pdf)).UploadId)).ShouldBe(FileScanState.Waiting);
    }

    /// <returns>How many called before it stopped.</returns>
    private static async Task<int> Serve(TcpListener listener, string? answer)
    {
        var calls = 0;
        List<TcpClient> clients = [];
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(Ct);
                clients.Add(client);
                calls++;
                if (answer is not null)
                {
                    await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(answer), Ct);
                    client.Client.Shutdown(SocketShutdown.Send);
                }
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            clients.ForEach(client => client.Dispose());
            return calls;
        }
    }

    private static async Task<FileScanState> StateOf(DocumentsBench bench, Guid id) => (await bench.Scans.Of([id], Ct))[id];
}
