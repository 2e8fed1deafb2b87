namespace Ccs.WebApi.Auth;

/// <summary>The addresses of the sign-in pages, for whoever must send a browser there.</summary>
public static class StaffPages
{
    private const string DefaultLanguage = "ckb";

    private static readonly string[] Languages = ["ckb", "ar", "en"];

    /// <summary>What programs call: they are told by a status, not sent to a page.</summary>
    private static readonly PathString[] NotPages = ["/api", "/jobs", "/health", "/openapi", "/docs", "/dev"];

    public static bool IsPage(PathString path) =>
        !Array.Exists(NotPages, start => path.StartsWithSegments(start, StringComparison.OrdinalIgnoreCase));

    /// <summary>Where one signs in, and from where one comes back to this address.</summary>
    public static string SignIn(HttpRequest request) => At("sign-in", request);

    /// <summary>The forced change of a password that somebody else has set.</summary>
    public static string NewPassword(HttpRequest request) => At("new-password", request);

    /// <summary>The enrolment of a one-time code.</summary>
    public static string OneTimeCode(HttpRequest request) => At("one-time-code", request);

    /// <summary>The sign-in page again, after an outside provider.</summary>
    public static string SignInFailed(string returnUrl) =>
        $"/{LanguageOf(returnUrl)}/staff/sign-in?failed=external&returnUrl={Uri.EscapeDataString(returnUrl)}";

    /// <summary>The first segment of the path where it is a language of ours.</summary>
    public static string LanguageOf(string? path) =>
        path?.Split('/', '?') is [_, var first, ..] && Languages.Contains(first, StringComparer.Ordinal) ? first : DefaultLanguage;

    /// <summary>
    /// Whether a browser may be sent there after signing in: a path on this host. <c>//host</c> and <c>/\host</c> are other hosts to a
    /// browser, and control characters are dropped by it, so that <c>/\t/host</c> would be one too.
    /// </summary>
    public static bool IsLocal(string? url) => url is ['/', ..] && url is not ['/', '/' or '\\', ..] && !url.Any(char.IsControl);

    /// <summary>The address if it is local, else the start of the staff's pages.</summary>
    public static string LocalOr(string? url, string language) => IsLocal(url) ? url! : $"/{language}/staff";

    private static string At(string page, HttpRequest request)
    {
        var address = request.PathBase + request.Path + request.QueryString;
        return $"/{LanguageOf(request.Path)}/staff/{page}?returnUrl={Uri.EscapeDataString(address)}";
    }
}
