using Ccs.Application.Ports;

namespace Ccs.Infrastructure.Gateways;

/// <summary>
/// The ways by which text messages go, in the order of preference. Where the first does not take one, the next gets it at once; where it is
/// not known whether it was taken, since the answer did not come in time, it waits for the next try, for a message sent twice costs twice.
/// </summary>
internal sealed class SmsRoutes
{
    private readonly (SmsRoute Route, RouteBreaker Breaker)[] _routes;

    public SmsRoutes(SmsOptions options, TimeProvider clock)
    {
        _routes = [.. options.Routes.Select((route, i) => (route, new RouteBreaker(clock, i == 0 ? "sms" : "sms-second")))];
    }

    public bool Any => _routes.Length > 0;

    public IEnumerable<RouteBreaker> Breakers => _routes.Select(each => each.Breaker);

    public async Task Send(OutgoingMessage message, KannelGateway gateway, CancellationToken cancellation)
    {
        GatewayException? refused = null;
        foreach (var (route, breaker) in _routes)
        {
            try
            {
                breaker.Enter();
                await Try(route, breaker, message, gateway, cancellation);
                return;
            }
            catch (GatewayException failure) when (!failure.MayHaveArrived)
            {
                refused = failure;
            }
        }

        throw refused ?? new GatewayException("no gateway is configured for this channel");
    }

    private static async Task Try(
        SmsRoute route,
        RouteBreaker breaker,
        OutgoingMessage message,
        KannelGateway gateway,
        CancellationToken cancellation
    )
    {
        try
        {
            await gateway.Send(message, route, cancellation);
            breaker.Succeeded();
        }
        catch (GatewayException failure)
        {
            breaker.Failed(failure.Reason);
            throw;
        }
    }
}
