using Ccs.Application.Ports;
using Ccs.Infrastructure.Logging;
using JasperFx;
using Npgsql;
using Serilog.Core;
using Serilog.Events;
using Serilog.Parsing;

namespace Ccs.Infrastructure.Tests.Logging;

public sealed class OrdinaryRacesTests
{
    private const string Store = "Marten.IDocumentStore";

    [Theory]
    [InlineData(PostgresErrorCodes.UniqueViolation)]
    [InlineData(PostgresErrorCodes.SerializationFailure)]
    [InlineData("MT003")]
    public void A_lost_race_of_the_store_is_not_written(string state)
    {
        Written(Store, Database(state)).ShouldBeFalse();
        Written(Store, new InvalidOperationException("wrapped", Database(state))).ShouldBeFalse();
        Written(Store, new ConcurrencyException("stale")).ShouldBeFalse();
        Written(Store, new AggregateException(new ConcurrencyException("stale"))).ShouldBeFalse();
    }

    [Fact]
    public void A_reaction_that_is_tried_again_in_a_moment_is_not_written()
    {
        const string failed = OrdinaryRaces.ReactionFailed + " {Envelope}";
        Written("Ccs.Application.Clock.SettleDuplicates", new StaleVersionException(), failed).ShouldBeFalse();
        Written("Ccs.Application.Notices.DeliverMail", new NoticeHeldException(), failed).ShouldBeFalse();
        Written("Ccs.Application.Notices.DeliverMail", new InvalidOperationException("of another kind"), failed).ShouldBeTrue();
        Written("Ccs.WebApi.Http.ProblemHandler", new StaleVersionException()).ShouldBeTrue();
    }

    [Fact]
    public void Everything_else_is()
    {
        Written(Store, Database(PostgresErrorCodes.UndefinedTable)).ShouldBeTrue();
        Written(Store, new InvalidOperationException("of another kind")).ShouldBeTrue();
        Written(Store, null).ShouldBeTrue();
        Written("Ccs.WebApi.Http.ProblemHandler", Database(PostgresErrorCodes.UniqueViolation)).ShouldBeTrue();
        Written(null, new ConcurrencyException("stale")).ShouldBeTrue();
    }

    private static PostgresException Database(string state) => new("text", "ERROR", "ERROR", state);

    private static bool Written(string? source, Exception? exception, string template = "x")
    {
        LogEventProperty[] properties = source is null ? [] : [new(Constants.SourceContextPropertyName, new ScalarValue(source))];
        return new OrdinaryRaces().IsEnabled(
            new LogEvent(DateTimeOffset.UnixEpoch, LogEventLevel.Error, exception, new MessageTemplateParser().Parse(template), properties)
        );
    }
}
