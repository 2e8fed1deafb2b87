namespace Ccs.WebApi.Http;

/// <summary>What can be got can be asked for its head: the same call, of whose answer the server sends no body (RFC 9110, 9.3.2).</summary>
public static class HeadAsGet
{
    /// <summary>Before routing, and inside whatever tells of the call as it came.</summary>
    public static IApplicationBuilder UseHeadAsGet(this IApplicationBuilder app) =>
        app.Use(
            async (http, next) =>
            {
                if (!HttpMethods.IsHead(http.Request.Method))
                {
                    await next(http);
                    return;
                }

                http.Request.Method = HttpMethods.Get;
                try
                {
                    await next(http);
                }
                finally
                {
                    http.Request.Method = HttpMethods.Head;
                }
            }
        );
}
