using Ccs.Application.Cases;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using FluentValidation;
using FluentValidation.Results;

namespace Ccs.Application.Complaints;

/// <summary>What a correction names and answers, found right against the reference data, as a filing is.</summary>
/// <param name="Subject">With the agency and the service that are named now.</param>
/// <param name="Answers">All that there are from now on, sealed; null where there are none.</param>
internal sealed record Mended(Subject Subject, IReadOnlyList<KindAnswer>? Answers)
{
    /// <param name="command">The correction.</param>
    /// <param name="case">As it is before.</param>
    /// <param name="answered">The answers that it has before.</param>
    /// <exception cref="ValidationException">Something is named or answered that is not there, or is asked of what is named now and not
    /// answered.</exception>
    public static Mended Of(CorrectComplaint command, OpenCase @case, IReadOnlyList<KindAnswer>? answered)
    {
        var (directory, before) = (@case.Directory, @case.Complaint.Subject);
        var agency = command.AgencyId is null ? before.AgencyId : Blank(command.AgencyId);
        var service =
            command.ServiceId is not null ? Blank(command.ServiceId)
            : agency == before.AgencyId ? before.ServiceId
            : null;
        var subject = before with { AgencyId = agency, ServiceId = service };
        var kinds = KindAnswers.Of(directory, agency, service, @case.Complaint.Keys.CategoryId, @case.Now);
        var (answers, wrong) = Answered();
        ValidationFailure[] failures =
        [
            .. Place(directory, before, subject),
            .. wrong.Select(one => Failure(one.Field, one.Code, one.Arguments)),
        ];
        return failures.Length == 0 ? new Mended(subject, answers) : throw new ValidationException(failures);

        (IReadOnlyList<KindAnswer>?, IReadOnlyList<WrongAnswer>) Answered()
        {
            if (command.Answers is null)
            {
                return subject == before ? (answered, []) : kinds.Keep(answered);
            }

            var (right, refused) = kinds.Read(command.Answers);
            return (right.Sealed(@case.Seal), refused);
        }
    }

    /// <summary>What was named before may stay, whatever became of it since.</summary>
    private static IEnumerable<ValidationFailure> Place(GovernmentDirectory directory, Subject before, Subject now)
    {
        if (now.AgencyId is { } agency && agency != before.AgencyId && !directory.HasActiveAgency(agency))
        {
            yield return Failure("agencyId", directory.Agencies.ContainsKey(agency) ? "field.agency-retired" : "field.agency-unknown");
        }

        if (now.ServiceId is not { } service || (now.AgencyId, service) == (before.AgencyId, before.ServiceId))
        {
            yield break;
        }

        // It may have moved since: then it is named right with the agency that has it now.
        if (!directory.HasActiveService(service))
        {
            yield return Failure("serviceId", "field.service-unknown");
        }
        else if (directory.Services[service].AgencyId != now.AgencyId)
        {
            yield return Failure("serviceId", "field.service-of-other-agency");
        }
    }

    private static ValidationFailure Failure(string field, string code, params string[] arguments) =>
        new(field, code) { ErrorCode = code, CustomState = arguments };

    private static string? Blank(string text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
