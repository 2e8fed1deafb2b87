using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Ccs.Proof.Witnesses;

namespace Ccs.Infrastructure.Proof.Witnesses;

/// <summary>What a witness says to a checkpoint (C2SP tlog-witness).</summary>
internal sealed class WitnessCalls(HttpClient http)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>A witness that says more is not listened to.</summary>
    public const int MostBytes = 16 * 1024;

    /// <exception cref="HttpRequestException">It can't be reached, or talks too much.</exception>
    /// <exception cref="OperationCanceledException">It is silent.</exception>
    public async Task<(HttpStatusCode Status, string Body)> Add(Uri address, AddCheckpoint request, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        using var body = new StringContent(request.ToString(), Encoding.UTF8, new MediaTypeHeaderValue("text/plain"));
        using var answer = await http.PostAsync(address, body, patience.Token);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(patience.Token));
    }
}
