using Ccs.Application.Ports;
using Ccs.Infrastructure.Gateways;
using Microsoft.Extensions.Time.Testing;

namespace Ccs.Infrastructure.Tests.Notices;

/// <summary>A route that takes nothing is left alone, and tried by one.</summary>
public sealed class RouteBreakerTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly RouteBreaker _breaker;

    public RouteBreakerTests() => _breaker = new RouteBreaker(_clock, "mail");

    [Fact]
    public void After_five_failures_in_a_row_it_says_the_last_reason_at_once_until_one_tries_again()
    {
        Fail(4);
        _breaker.Trouble.ShouldBeNull();
        Fail(1);

        Should.Throw<GatewayException>(_breaker.Enter).Reason.ShouldBe("smtp timeout");
        _breaker.Trouble.ShouldBe("smtp timeout");
        _clock.Advance(TimeSpan.FromSeconds(10));
        _breaker.Enter();
        Should.Throw<GatewayException>(_breaker.Enter, "one tries, the others wait for what becomes of it");
        _breaker.Succeeded();

        _breaker.Enter();
        _breaker.Enter();
        _breaker.Trouble.ShouldBeNull();
    }

    [Fact]
    public void A_success_between_failures_keeps_it_open_to_all()
    {
        Fail(4);
        _breaker.Succeeded();
        Fail(4);

        _breaker.Enter();
        _breaker.Trouble.ShouldBeNull();
    }

    private void Fail(int times)
    {
        for (var i = 0; i < times; i++)
        {
            _breaker.Enter();
            _breaker.Failed("smtp timeout");
        }
    }
}
