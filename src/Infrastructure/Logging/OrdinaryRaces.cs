using Ccs.Application.Ports;
using JasperFx;
using JasperFx.Events;
using Npgsql;
using Serilog.Core;
using Serilog.Events;

namespace Ccs.Infrastructure.Logging;

/// <summary>
/// Two at once, and one of them is told so: an ordinary day, and nothing to wake anybody for. The store writes each lost race as an error,
/// with statement and stack; the request log has it already, as how the request ended. All other errors of the store pass. A reaction that
/// lost one is tried again in a moment, and was written as an error too.
/// </summary>
internal sealed class OrdinaryRaces : ILogEventFilter
{
    /// <summary>Marten's own, raised by its function that appends: the stream is at another version than was looked at.</summary>
    public const string VersionMismatch = "MT003";

    /// <summary>As Wolverine begins to say that a reaction failed, whether it is tried again or not.</summary>
    public const string ReactionFailed = "Failed to process message";

    public bool IsEnabled(LogEvent logEvent) =>
        !((IsOfTheStore(logEvent) && IsRace(logEvent.Exception)) || (IsOfReaction(logEvent) && IsTriedAgain(logEvent.Exception)));

    private static bool IsOfTheStore(LogEvent logEvent) =>
        logEvent.Properties.TryGetValue(Constants.SourceContextPropertyName, out var source)
        && source is ScalarValue { Value: string name }
        && name.StartsWith("Marten", StringComparison.Ordinal);

    private static bool IsOfReaction(LogEvent logEvent) =>
        logEvent.MessageTemplate.Text.StartsWith(ReactionFailed, StringComparison.Ordinal);

    private static bool IsTriedAgain(Exception? exception) => exception is StaleVersionException or NoticeHeldException;

    private static bool IsRace(Exception? exception) =>
        exception switch
        {
            null => false,
            PostgresException database => database.SqlState
                is PostgresErrorCodes.UniqueViolation
                    or PostgresErrorCodes.SerializationFailure
                    or VersionMismatch,
            ConcurrencyException or EventStreamUnexpectedMaxEventIdException => true,
            AggregateException several => several.InnerExceptions.Any(IsRace),
            _ => IsRace(exception.InnerException),
        };
}
