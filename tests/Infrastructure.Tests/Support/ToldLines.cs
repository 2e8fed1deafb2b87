using Microsoft.Extensions.Logging;

namespace Ccs.Infrastructure.Tests.Support;

/// <summary>A log that keeps its lines: <c>Level text</c>.</summary>
/// <param name="told">What happens at each; null: nothing.</param>
internal sealed class ToldLines<T>(Action? told = null) : ILogger<T>
{
    public List<string> All { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        All.Add($"{logLevel} {formatter(state, exception)}");
        told?.Invoke();
    }
}
