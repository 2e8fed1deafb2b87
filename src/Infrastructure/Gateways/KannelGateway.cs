using System.Globalization;
using System.Text;
using Ccs.Application.Ports;

namespace Ccs.Infrastructure.Gateways;

/// <summary>
/// SMS through an HTTP gateway in the form of Kannel's <c>sendsms</c>. The number stands in the address of the call, as that form wants it;
/// the client that makes it logs nothing, and the gateway belongs on the same machine or network.
/// </summary>
internal sealed class KannelGateway(HttpClient http)
{
    public async Task Send(OutgoingMessage message, SmsRoute route, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(route.TimeoutSeconds));
        try
        {
            using var response = await http.GetAsync(Address(message, route), limit.Token);
            var said = await response.Content.ReadAsStringAsync(limit.Token);

            // 0: accepted, 3: queued for later; everything else, in words or status, is not taken.
            if (!response.IsSuccessStatusCode || said.Length == 0 || said[0] is not ('0' or '3'))
            {
                throw new GatewayException(string.Create(CultureInfo.InvariantCulture, $"sms {(int)response.StatusCode}"));
            }
        }
        catch (HttpRequestException failure)
        {
            // A line that was never there carried nothing; one that broke may have.
            throw new GatewayException($"sms {failure.HttpRequestError}")
            {
                MayHaveArrived =
                    failure.HttpRequestError
                        is not (
                            HttpRequestError.ConnectionError
                            or HttpRequestError.NameResolutionError
                            or HttpRequestError.SecureConnectionError
                        ),
            };
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new GatewayException("sms timeout") { MayHaveArrived = true };
        }
    }

    private static Uri Address(OutgoingMessage message, SmsRoute route)
    {
        var latin = message.Body.All(char.IsAscii);
        (string Key, string Value)[] query =
        [
            ("username", route.User),
            ("password", route.Password),
            ("from", route.From),
            ("to", message.To),
            ("charset", "UTF-8"),
            ("coding", latin ? "0" : "2"),
            ("text", message.Body),
        ];
        var text = new StringBuilder();
        foreach (var (key, value) in query)
        {
            text.Append(text.Length == 0 ? '?' : '&').Append(key).Append('=').Append(Uri.EscapeDataString(value));
        }

        return new Uri(route.Url!, text.ToString());
    }
}
