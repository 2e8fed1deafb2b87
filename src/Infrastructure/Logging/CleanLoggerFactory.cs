using Microsoft.Extensions.Logging;

namespace Ccs.Infrastructure.Logging;

/// <summary>
/// What libraries hand to a log as values, cleaned before it becomes text: of an exception its kind alone, and of a statement that failed
/// (the store writes all of them, with names, words and codes of people) no parameters.
/// </summary>
internal sealed class CleanLoggerFactory(ILoggerFactory inner) : ILoggerFactory
{
    public ILogger CreateLogger(string categoryName) => new CleanLogger(inner.CreateLogger(categoryName));

    public void AddProvider(ILoggerProvider provider) => inner.AddProvider(provider);

    public void Dispose() => inner.Dispose();

    private sealed class CleanLogger(ILogger logger) : ILogger
    {
        private const string Withheld = "(withheld)";

        /// <summary>As the store and the driver of the database name them.</summary>
        private static readonly string[] OfStatements = ["PARAMETERS", "Parameters", "parameters", "MESSAGE"];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => logger.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => logger.IsEnabled(logLevel);

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            if (state is IReadOnlyList<KeyValuePair<string, object?>> values && values.Any(IsUnclean))
            {
                KeyValuePair<string, object?>[] clean = [.. values.Select(value => KeyValuePair.Create(value.Key, Clean(value)))];
                logger.Log(logLevel, eventId, clean, exception, static (said, _) => string.Join(' ', said));
            }
            else
            {
                logger.Log(logLevel, eventId, state, exception, formatter);
            }
        }

        private static bool IsUnclean(KeyValuePair<string, object?> value) =>
            value.Value is Exception || OfStatements.Contains(value.Key, StringComparer.Ordinal);

        private static object? Clean(KeyValuePair<string, object?> value) =>
            value.Value is Exception fault ? Faults.Name(fault)
            : IsUnclean(value) ? Withheld
            : value.Value;
    }
}
