using Ccs.Application.Figures;
using Ccs.Application.Ports;
using Ccs.Domain.Figures.Acts;
using Ccs.WebApi.Http;

namespace Ccs.WebApi.Endpoints.Figures;

/// <summary>The first question about figures on a node.</summary>
internal static class FigureTurn
{
    /// <summary>Reading the figures into memory is no part of a call's budget: of a million complaints it takes seconds, once.</summary>
    /// <param name="http">The call.</param>
    /// <param name="work">What is asked; with a budget of its own.</param>
    /// <param name="cancellation">Of the call.</param>
    /// <exception cref="TimeoutException">The database says nothing, or the work took too long.</exception>
    public static Task<T> WithFigures<T>(this HttpContext http, Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        var services = http.RequestServices;
        return services.GetRequiredService<ICurrentActor>().Actor.May(FigureAct.Read)
            ? http.AfterTurn(services.GetRequiredService<IFigures>().Ready, work, cancellation)
            : work(cancellation);
    }
}
