using Ccs.Infrastructure.Hosting;
using MediatR;

namespace Ccs.WebApi.Http;

/// <summary>Sends once more what lost a race, as the same actor: what the scope of the call has read by then is old.</summary>
internal static class FreshScope
{
    public static async Task<T> Send<T>(HttpContext http, IRequest<T> request, CancellationToken cancellation)
    {
        var actor = http.RequestServices.GetRequiredService<ScopedActor>().Actor;
        await using var scope = http.RequestServices.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ScopedActor>().Actor = actor;
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellation);
    }
}
