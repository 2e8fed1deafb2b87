using Ccs.Infrastructure.Hosting;
using MediatR;

namespace Ccs.WebApi.Http;

/// <summary>Sends in a scope of its own, as the same actor: what the scope of the call has read or begun by then plays no part.</summary>
internal static class FreshScope
{
    public static async Task<T> Send<T>(HttpContext http, IRequest<T> request, CancellationToken cancellation)
    {
        await using var scope = http.RequestServices.CreateScopeOfSameActor();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellation);
    }
}
