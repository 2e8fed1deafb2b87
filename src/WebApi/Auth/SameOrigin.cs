namespace Ccs.WebApi.Auth;

/// <summary>Whether a call comes from a page of ours. Scripts can set neither header;
/// a browser that sends neither is not believed.</summary>
internal static class SameOrigin
{
    public static bool Holds(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is [var site])
        {
            return site == "same-origin";
        }

        // Without the scheme, which a proxy that ends TLS takes away.
        return request.Headers.Origin is [var origin]
            && Uri.TryCreate(origin, UriKind.Absolute, out var from)
            && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
    }
}
