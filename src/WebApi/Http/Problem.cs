using Ccs.Application.Texts;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.WebApi.Site;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;

namespace Ccs.WebApi.Http;

/// <summary>Makes <c>application/problem+json</c> (RFC 9457) with a stable <c>code</c> and words in the caller's language.</summary>
public static class Problem
{
    public static async Task Write(HttpContext http, int status, string code, params string[] arguments) =>
        await Write(http, Of(http, status, code, arguments));

    /// <summary>Input that is invalid: one list of messages for each field.</summary>
    public static async Task WriteInvalid(HttpContext http, IEnumerable<ValidationFailure> failures)
    {
        var language = CallerLanguage.Of(http);
        var problem = Of(http, StatusCodes.Status422UnprocessableEntity, "input.invalid");
        problem.Extensions["errors"] = failures
            .GroupBy(failure => FieldName(failure.PropertyName), StringComparer.Ordinal)
            .ToDictionary(
                field => field.Key,
                field => field.Select(failure => Message(failure, language)).Distinct(StringComparer.Ordinal).ToArray(),
                StringComparer.Ordinal
            );
        await Write(http, problem);
    }

    /// <summary>One field, and a code that says by itself what is wrong with it.</summary>
    public static async Task WriteInvalid(HttpContext http, string field, string code)
    {
        var problem = Of(http, StatusCodes.Status422UnprocessableEntity, code);
        problem.Extensions["errors"] = new Dictionary<string, string?[]>(StringComparer.Ordinal) { [field] = [problem.Title] };
        await Write(http, problem);
    }

    private static ProblemDetails Of(HttpContext http, int status, string code, params string[] arguments) =>
        new()
        {
            Status = status,
            Type = $"urn:ccs:problem:{code}",
            Title = Wording.Error(code, CallerLanguage.Of(http), arguments),
            Extensions = { ["code"] = code },
        };

    private static async Task Write(HttpContext http, ProblemDetails problem)
    {
        http.Response.StatusCode = problem.Status ?? StatusCodes.Status500InternalServerError;
        if (SiteLanguage.IsPage(http))
        {
            // Left empty: the error page comes in its place.
            return;
        }

        http.Response.Headers.ContentLanguage = Kebab.Of(CallerLanguage.Of(http));
        http.Response.Headers.CacheControl = "no-store";

        // Whatever ended the call must not end this too: it is written when the budget of the call has run out.
        await http.Response.WriteAsJsonAsync(problem, options: null, "application/problem+json", CancellationToken.None);
    }

    private static string Message(ValidationFailure failure, Language language) =>
        Wording.Error(failure.ErrorCode, language, failure.CustomState as string[] ?? []);

    /// <summary>From the name in the code to the name on the wire: <c>Complainant.BirthDate</c> is <c>complainant.birthDate</c>.</summary>
    private static string FieldName(string property) =>
        string.Join(
            '.',
            property
                .Split('.')
                .Select(part =>
                    part.Contains('-', StringComparison.Ordinal) ? part : System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(part)
                )
        );
}
