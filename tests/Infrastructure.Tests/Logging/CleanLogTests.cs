using Ccs.Infrastructure.Logging;
using Microsoft.Extensions.Logging;
using Npgsql;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Extensions.Logging;
using Serilog.Formatting;

namespace Ccs.Infrastructure.Tests.Logging;

/// <summary>Whatever is handed to the log, by whomever: one line stays one line, and nobody's words are in it.</summary>
public sealed class CleanLogTests
{
    private const string Secret = "Shilan Karim";

    [Theory]
    [InlineData("x\n2026-11-29 00:00:00 INF SignIn: forged")]
    [InlineData("x\r\nforged")]
    [InlineData("x\u2028forged")]
    [InlineData("x\u0085forged")]
    [InlineData("x\u001b[2K\u001b[1Gforged")]
    [InlineData("x\u202eforged")]
    public void A_value_cannot_begin_a_line_of_its_own_or_hide_one(string value)
    {
        var text = Written(new CleanText(), log => log.LogInformation("Path {Path}", value));

        text.TrimEnd('\n').ShouldNotContain('\n');
        text.TrimEnd('\n').ShouldAllBe(c => !char.IsControl(c) && c != '\u2028' && c != '\u202e');
        text.ShouldContain("forged");
    }

    [Fact]
    public void A_line_begins_with_its_day() =>
        Written(new CleanText(), log => log.LogInformation("Words"))
            .ShouldMatch(@"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d INF CleanLogTests: Words\n$");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_exception_is_told_by_its_kind_and_its_place_however_it_is_handed_over(bool json)
    {
        var fault = Thrown();

        var text = Written(
            json ? new CleanJson() : new CleanText(),
            log =>
            {
                log.LogError(fault, "As the exception");
                log.LogError("As a value: {Exception}", fault);
                log.LogError("As one to look into: {@Exception}", fault);
                log.LogError(new AggregateException(Secret, fault), "As one of several");
            }
        );

        text.ShouldNotContain(Secret);
        text.ShouldContain(nameof(InvalidOperationException));
        text.ShouldContain(nameof(Thrown));
        text.ShouldContain("Npgsql.PostgresException 42P01");
    }

    [Fact]
    public void The_parameters_of_a_statement_are_withheld()
    {
        var text = Written(
            new CleanText(),
            log => log.LogError("Marten encountered an exception executing \n{SQL}\n{PARAMETERS}", "select $1", $"  p0: {Secret}")
        );

        text.ShouldNotContain(Secret);
        text.ShouldContain("select $1");
    }

    private static InvalidOperationException Thrown()
    {
        try
        {
            throw new InvalidOperationException(Secret, new PostgresException(Secret, "ERROR", "ERROR", "42P01"));
        }
        catch (InvalidOperationException thrown)
        {
            return thrown;
        }
    }

    private static string Written(ITextFormatter formatter, Action<Microsoft.Extensions.Logging.ILogger> log)
    {
        var sink = new Sink(formatter);
        using var logger = new LoggerConfiguration().WriteTo.Sink(sink).CreateLogger();
        using var factory = new CleanLoggerFactory(new SerilogLoggerFactory(logger));
        log(factory.CreateLogger<CleanLogTests>());
        return sink.Text;
    }

    private sealed class Sink(ITextFormatter formatter) : ILogEventSink
    {
        public string Text { get; private set; } = string.Empty;

        public void Emit(LogEvent logEvent)
        {
            using var text = new StringWriter();
            formatter.Format(logEvent, text);
            Text += text.ToString();
        }
    }
}
