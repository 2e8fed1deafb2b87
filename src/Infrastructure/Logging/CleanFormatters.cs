using System.Globalization;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Compact;
using Serilog.Templates;

namespace Ccs.Infrastructure.Logging;

/// <summary>Lines for people: one for each event, whatever stands in it, and below it what an exception was and where.</summary>
internal sealed class CleanText : ITextFormatter
{
    private const string Line = "{@t:yyyy-MM-dd HH:mm:ss} {@l:u3} {Substring(SourceContext, LastIndexOf(SourceContext, '.') + 1)}: {@m}";

    private readonly ExpressionTemplate _line = new(Line, CultureInfo.InvariantCulture);

    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        _line.Format(logEvent, text);
        output.Write(OneLine.Of(text.ToString()));
        output.Write('\n');
        if (logEvent.Exception is { } exception)
        {
            output.Write(Faults.Tell(exception));
        }
    }
}

/// <summary>The same for machines: one JSON object for each event.</summary>
internal sealed class CleanJson : ITextFormatter
{
    private readonly RenderedCompactJsonFormatter _json = new();

    public void Format(LogEvent logEvent, TextWriter output) =>
        _json.Format(
            logEvent.Exception is { } exception
                ? new LogEvent(
                    logEvent.Timestamp,
                    logEvent.Level,
                    new Told(Faults.Tell(exception)),
                    logEvent.MessageTemplate,
                    logEvent.Properties.Select(property => new LogEventProperty(property.Key, property.Value)),
                    logEvent.TraceId ?? default,
                    logEvent.SpanId ?? default
                )
                : logEvent,
            output
        );

    /// <summary>In the place of an exception whose words stay here.</summary>
    private sealed class Told(string text) : Exception
    {
        public override string ToString() => text;
    }
}
