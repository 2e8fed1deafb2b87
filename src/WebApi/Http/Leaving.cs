namespace Ccs.WebApi.Http;

/// <summary>What a browser is told when somebody leaves: to forget what it has kept of these pages, for whoever sits down next.</summary>
public static class Leaving
{
    /// <summary>Not the cookies: the one of the session is taken back by name, and the others are of somebody who files.</summary>
    public static void ClearWhatWasSeen(HttpContext http) => http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
}
