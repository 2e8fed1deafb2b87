using System.Net.Sockets;
using System.Text;
using Npgsql;

namespace Ccs.Infrastructure.Logging;

/// <summary>
/// What a log may say of an exception: what kind it is, and where it happened. Its words may repeat what somebody typed, or the statement
/// that failed with all its values; of those of the database the code and the names of things are said.
/// </summary>
public static class Faults
{
    private const string Indent = "   ";

    /// <summary>In one line, the outermost first.</summary>
    public static string Name(Exception exception) => string.Join(" < ", Chain(exception).Select(Kind));

    /// <summary>In several lines: each with its stack, the outermost first.</summary>
    public static string Tell(Exception exception)
    {
        var text = new StringBuilder();
        foreach (var one in Chain(exception))
        {
            text.Append(Indent).Append(Kind(one)).Append('\n');
            foreach (var line in (one.StackTrace ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                text.Append(Indent).Append(OneLine.Of(line.TrimEnd('\r'))).Append('\n');
            }
        }

        return text.ToString();
    }

    private static IEnumerable<Exception> Chain(Exception exception) =>
        exception switch
        {
            AggregateException several => [several, .. several.InnerExceptions.SelectMany(Chain)],
            { InnerException: { } inner } => [exception, .. Chain(inner)],
            _ => [exception],
        };

    private static string Kind(Exception exception)
    {
        var kind = exception.GetType().FullName ?? exception.GetType().Name;
        return exception switch
        {
            PostgresException database =>
                $"{kind} {database.SqlState} {database.SchemaName}.{database.TableName} {database.ConstraintName}",
            SocketException socket => $"{kind} {socket.SocketErrorCode}",
            _ when IsOurs(exception) => $"{kind}: {OneLine.Of(exception.Message)}",
            _ => kind,
        };
    }

    /// <summary>Words that we wrote ourselves for whoever runs the program; no value that anybody sent is among them.</summary>
    private static bool IsOurs(Exception exception) => exception is Embedded.EmbeddedPostgresException;
}
