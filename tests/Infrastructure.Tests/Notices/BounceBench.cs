using Ccs.Infrastructure.Gateways;
using Ccs.Infrastructure.Gateways.Bounces;
using Ccs.TestKit;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Ccs.Infrastructure.Tests.Notices;

/// <summary>A mailbox of bounces at a server of the tests, and what came of reading it.</summary>
internal sealed class BounceBench
{
    private readonly Lines _log = new();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 29, 9, 0, 0, TimeSpan.Zero));

    public List<Bounce> Recorded { get; } = [];

    public IReadOnlyList<string> Log => _log.Written;

    public static string Mail(string sample, Guid notice) => BounceSamples.Of(sample, $"{MailIds.Some.Of(notice)}@sender.example");

    public Func<Bounce, CancellationToken, Task<bool>> Record =>
        (bounce, _) =>
        {
            Recorded.Add(bounce);
            return Task.FromResult(true);
        };

    public BounceMailbox Mailbox(ImapServer? server, int stepSeconds = 1, int runSeconds = 60) =>
        new(
            new BounceOptions
            {
                Host = server is null ? null : "127.0.0.1",
                Port = server?.Port ?? 0,
                Security = "none",
                User = "bounces",
                Password = "password",
                TimeoutSeconds = stepSeconds,
                RunSeconds = runSeconds,
            },
            new BounceReport(MailIds.Some),
            Clock,
            _log
        );

    private sealed class Lines : ILogger<BounceMailbox>
    {
        public List<string> Written { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> format) =>
            Written.Add(format(state, exception) + exception);
    }
}
