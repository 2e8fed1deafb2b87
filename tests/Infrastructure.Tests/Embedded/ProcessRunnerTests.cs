using Ccs.Infrastructure.Embedded;

namespace Ccs.Infrastructure.Tests.Embedded;

public sealed class ProcessRunnerTests
{
    private static readonly TimeSpan Ample = TimeSpan.FromSeconds(30);

    private readonly ProcessRunner runner = new(TimeProvider.System);

    [Fact]
    public async Task What_a_failed_program_wrote_is_in_the_message()
    {
        var failure = await Should.ThrowAsync<EmbeddedPostgresException>(
            runner.RequireAsync(new ProcessCommand("/bin/sh", ["-c", "echo broken >&2; exit 3"], Ample), TestFolder.Ct)
        );

        failure.Message.ShouldContain("exit code 3: broken");
    }

    [Fact]
    public async Task A_program_that_does_not_end_is_ended()
    {
        var failure = await Should.ThrowAsync<EmbeddedPostgresException>(
            runner.RunAsync(new ProcessCommand("/bin/sh", ["-c", "echo begun; sleep 600"], TimeSpan.FromMilliseconds(300)), TestFolder.Ct)
        );

        failure.Message.ShouldContain("did not end within");
        failure.Message.ShouldContain("begun");
    }

    [Fact]
    public async Task A_missing_program_is_named() =>
        (
            await Should.ThrowAsync<EmbeddedPostgresException>(
                runner.RunAsync(new ProcessCommand("/no/such/program", [], Ample), TestFolder.Ct)
            )
        ).Message.ShouldContain("/no/such/program");

    [Fact]
    public async Task A_cancelled_caller_does_not_wait()
    {
        using var given = new CancellationTokenSource();
        var running = runner.RunAsync(new ProcessCommand("/bin/sh", ["-c", "sleep 600"], Ample * 20), given.Token);
        await given.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(running.WaitAsync(Ample, TestFolder.Ct));
    }
}
