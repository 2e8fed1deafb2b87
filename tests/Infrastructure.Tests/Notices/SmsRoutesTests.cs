using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Infrastructure.Gateways;
using Ccs.TestKit;

namespace Ccs.Infrastructure.Tests.Notices;

/// <summary>Two operators: what the first does not take goes by the second.</summary>
public sealed class SmsRoutesTests : IDisposable
{
    private readonly HttpClient _http = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task What_the_first_refuses_the_second_gets_at_once_and_once()
    {
        await using var first = new SmsSink(refusals: 1);
        await using var second = new SmsSink(refusals: 0);
        var routes = Routes(first.Url, second.Url);

        await Send(routes);
        await Send(routes);

        (first.Accepted.Count, second.Accepted.Count).ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_first_route_that_takes_nothing_is_not_asked_for_every_message()
    {
        await using var first = new SmsSink(refusals: int.MaxValue);
        await using var second = new SmsSink(refusals: 0);
        var routes = Routes(first.Url, second.Url);
        for (var i = 0; i < 8; i++)
        {
            await Send(routes);
        }

        second.Accepted.Count.ShouldBe(8);
        first.Refused.ShouldBe(5);
        routes.Breakers.Select(breaker => breaker.Trouble).ShouldBe(["sms 503", null]);
    }

    [Fact]
    public async Task Where_the_answer_did_not_come_the_second_is_not_tried_in_the_same_breath()
    {
        await using var silent = SmtpSink.Silent(0);
        await using var second = new SmsSink(refusals: 0);
        var routes = Routes($"http://127.0.0.1:{silent.Port}/sendsms", second.Url);

        (await Should.ThrowAsync<GatewayException>(() => Send(routes))).Reason.ShouldBe("sms timeout");

        second.Accepted.ShouldBeEmpty();
    }

    [Fact]
    public async Task When_neither_takes_it_the_reason_of_the_last_is_told()
    {
        await using var first = new SmsSink(refusals: 1);
        var routes = Routes(first.Url, $"http://127.0.0.1:{SmtpSink.FreePort()}/sendsms");

        (await Should.ThrowAsync<GatewayException>(() => Send(routes))).Reason.ShouldBe("sms ConnectionError");
    }

    private Task Send(SmsRoutes routes) =>
        routes.Send(
            new OutgoingMessage(Guid.NewGuid(), ContactChannel.Phone, "+9647501234567", null, "Text", Language.En),
            new KannelGateway(_http),
            Ct
        );

    private static SmsRoutes Routes(string first, string second) =>
        new(
            new SmsOptions
            {
                Url = new Uri(first),
                TimeoutSeconds = 1,
                Second = new SmsRoute { Url = new Uri(second) },
            },
            TimeProvider.System
        );
}
