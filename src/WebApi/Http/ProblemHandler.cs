using System.Globalization;
using Ccs.Application.Access;
using Ccs.Application.Passkeys;
using Ccs.Application.Ports;
using Ccs.Application.Sessions;
using Ccs.Domain.Shared;
using FluentValidation;
using Microsoft.AspNetCore.Diagnostics;

namespace Ccs.WebApi.Http;

/// <summary>From what went wrong to the answer; the one place where exceptions meet status codes.</summary>
internal sealed class ProblemHandler(ILogger<ProblemHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested)
        {
            httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }

        switch (exception)
        {
            case ValidationException invalid:
                await Problem.WriteInvalid(httpContext, invalid.Errors);
                return true;
            case SlowedException slowed:
                // The same words as for a wrong password: only how long to wait is said beside them.
                httpContext.Response.Headers.RetryAfter = Seconds(slowed.Wait);
                break;
            case TooManyException many:
                httpContext.Response.Headers.RetryAfter = Seconds(many.RetryAfter);
                break;
            case LookNotWrittenException:
                LogFault(exception);
                await CallBudget.Refuse(httpContext);
                return true;
            case var _ when DatabaseIsAway(exception):
                await CallBudget.Refuse(httpContext);
                return true;
            case UploadRefusedException { Code: "upload.unknown" }:
                await Problem.WriteInvalid(
                    httpContext,
                    [new FluentValidation.Results.ValidationFailure("uploadIds", "upload") { ErrorCode = "field.upload-unknown" }]
                );
                return true;
            case UploadRefusedException file when StatusOf(file.Code) == StatusCodes.Status422UnprocessableEntity:
                await Problem.WriteInvalid(httpContext, "file", file.Code);
                return true;
        }

        var (status, code) = Of(exception);
        if (status >= StatusCodes.Status500InternalServerError)
        {
            LogFault(exception);
        }

        await Problem.Write(httpContext, status, code);
        return true;
    }

    /// <summary>Only where it happened: the message of an exception may repeat what somebody typed.</summary>
    private void LogFault(Exception exception) =>
        logger.LogError(
            "Unexpected {Exception} ({Inner}) at {StackTrace}",
            exception.GetType().FullName,
            exception.InnerException?.GetType().FullName,
            exception.StackTrace
        );

    private static string Seconds(TimeSpan wait) =>
        Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

    private static (int Status, string Code) Of(Exception exception) =>
        exception switch
        {
            RuleViolation rule => (StatusCodes.Status409Conflict, rule.Code),
            NotFoundException unknown => (StatusCodes.Status404NotFound, unknown.Code),
            NotSignedInException => (StatusCodes.Status401Unauthorized, "session.required"),
            PasskeyRefusedException => (StatusCodes.Status401Unauthorized, "session.passkey-failed"),
            FactorRequiredException => (StatusCodes.Status403Forbidden, "session.factor-required"),
            SlowedException => (StatusCodes.Status401Unauthorized, "session.failed"),
            SignInFailedException => (StatusCodes.Status401Unauthorized, "session.failed"),
            NotYoursToDoException => (StatusCodes.Status403Forbidden, "access.forbidden"),
            VersionRequiredException => (StatusCodes.Status428PreconditionRequired, "version.required"),
            StaleVersionException => (StatusCodes.Status412PreconditionFailed, "version.stale"),
            ChangedMeanwhileException => (StatusCodes.Status409Conflict, "complaint.changed-meanwhile"),
            StaffAccountException => (StatusCodes.Status409Conflict, "account.refused"),
            DocumentHeldException held => (StatusCodes.Status409Conflict, held.Code),
            KeyReusedException => (StatusCodes.Status409Conflict, "idempotency.key-reused"),
            TooManyException many => (StatusCodes.Status429TooManyRequests, many.Code),
            UploadRefusedException upload => (StatusOf(upload.Code), upload.Code),
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => (
                StatusCodes.Status413PayloadTooLarge,
                "input.too-large"
            ),
            BadHttpRequestException { StatusCode: StatusCodes.Status415UnsupportedMediaType } => (
                StatusCodes.Status415UnsupportedMediaType,
                "input.wrong-media-type"
            ),
            BadHttpRequestException => (StatusCodes.Status400BadRequest, "input.unreadable"),
            _ => (StatusCodes.Status500InternalServerError, "unexpected"),
        };

    /// <summary>However deep the store has wrapped it: worth trying again later, and no fault of the program.</summary>
    private static bool DatabaseIsAway(Exception exception) =>
        exception switch
        {
            Npgsql.PostgresException { SqlState: var state } when TakesNothing(state) => true,
            Npgsql.NpgsqlException database => database.IsTransient,
            TimeoutException => true,
            AggregateException several => several.InnerExceptions.Any(DatabaseIsAway),
            { InnerException: { } inner } => DatabaseIsAway(inner),
            _ => false,
        };

    /// <summary>It is read-only (a standby, or by setting), or its disk is full.</summary>
    private static bool TakesNothing(string state) =>
        state is Npgsql.PostgresErrorCodes.ReadOnlySqlTransaction or Npgsql.PostgresErrorCodes.DiskFull;

    private static int StatusOf(string uploadCode) =>
        uploadCode switch
        {
            "upload.too-large" => StatusCodes.Status413PayloadTooLarge,
            "upload.wrong-type" or "upload.not-what-its-name-says" => StatusCodes.Status415UnsupportedMediaType,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
}

/// <summary>A decision without <c>If-Match</c>: HTTP 428.</summary>
public sealed class VersionRequiredException() : Exception("If-Match is missing.");
