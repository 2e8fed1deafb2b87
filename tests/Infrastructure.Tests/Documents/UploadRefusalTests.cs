using Ccs.Domain.Complaints;
using Ccs.Infrastructure.Tests.Support;

namespace Ccs.Infrastructure.Tests.Documents;

/// <summary>Files that are not taken, and senders who go away.</summary>
[Collection("postgres")]
public sealed class UploadRefusalTests(PostgresFixture postgres)
{
    [Fact]
    public async Task What_is_refused_leaves_nothing_behind()
    {
        await using var bench = await DocumentsBench.Set(postgres);
        var macros = Package.WordFile.With("word/vbaProject.bin", "x").Bytes();
        byte[] zeros = [.. Samples.Text, .. new byte[100_000]];

        (await bench.Refusal(new Zeros(DocumentLimits.Bytes + 1, Samples.Pdf))).ShouldBe("upload.too-large");
        (await bench.Refusal(new MemoryStream())).ShouldBe("upload.empty");
        (await bench.Refusal(new MemoryStream(Samples.WindowsProgram))).ShouldBe("upload.not-what-its-name-says");
        (await bench.Refusal(new MemoryStream(Samples.WindowsProgram), "letter")).ShouldBe("upload.wrong-type");
        (await bench.Refusal(new MemoryStream(Samples.Pdf), "a.exe")).ShouldBe("upload.wrong-type");
        (await bench.Refusal(new MemoryStream(macros), "a.docx")).ShouldBe("upload.dangerous");
        (await bench.Refusal(new MemoryStream(Package.Empty.With("a.txt", "x").Bytes()), "a.docx")).ShouldBe(
            "upload.not-what-its-name-says"
        );
        (await bench.Refusal(new MemoryStream(zeros), "a.txt")).ShouldBe("upload.not-what-its-name-says");

        bench.Files.ShouldBeEmpty();
        (await bench.Rows()).ShouldBe(0);
    }

    [Fact]
    public async Task A_connection_that_breaks_leaves_nothing_behind()
    {
        await using var bench = await DocumentsBench.Set(postgres);

        await Should.ThrowAsync<IOException>(() => bench.Store(new Breaking([.. Samples.Pdf, .. new byte[200_000]])));

        bench.Files.ShouldBeEmpty();
        (await bench.Rows()).ShouldBe(0);
    }

    [Fact]
    public async Task Who_stops_waiting_leaves_nothing_behind()
    {
        await using var bench = await DocumentsBench.Set(postgres);
        using var waiting = new CancellationTokenSource();
        await using var scope = bench.Begin();

        await Should.ThrowAsync<OperationCanceledException>(() =>
            scope.Uploads.Store("a.pdf", new Breaking([.. Samples.Pdf, .. new byte[200_000]], waiting), bench.Sender, waiting.Token)
        );

        bench.Files.ShouldBeEmpty();
        (await bench.Rows()).ShouldBe(0);
    }

    /// <summary>Half of it comes; then the connection breaks, or nobody waits any more.</summary>
    private sealed class Breaking(byte[] content, CancellationTokenSource? waiting = null) : MemoryStream(content)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position <= Length / 2)
            {
                return base.ReadAsync(buffer, cancellationToken);
            }

            waiting?.Cancel();
            cancellationToken.ThrowIfCancellationRequested();
            throw new IOException("Broken.");
        }
    }
}
