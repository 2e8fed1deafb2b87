using Ccs.Application.Cases;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using FluentValidation;
using FluentValidation.Results;

namespace Ccs.Application.Complaints;

/// <summary>What a correction names and answers, found right against the reference data, as a filing is.</summary>
/// <param name="Subject">With the agency and the service that are named now.</param>
/// <param name="Answers">Those that were given.</param>
internal sealed record Mended(Subject Subject, IReadOnlyList<ReadAnswer> Answers)
{
    /// <exception cref="ValidationException">Something is named or answered that is not there.</exception>
    public static Mended Of(CorrectComplaint command, OpenCase @case)
    {
        var (directory, before) = (@case.Directory, @case.Complaint.Subject);
        var agency = command.AgencyId is null ? before.AgencyId : Blank(command.AgencyId);
        var service =
            command.ServiceId is not null ? Blank(command.ServiceId)
            : agency == before.AgencyId ? before.ServiceId
            : null;
        var subject = before with { AgencyId = agency, ServiceId = service };
        var lately = directory.QuestionsLately(agency, service, @case.Complaint.Keys.CategoryId, @case.Now);
        var (answers, wrong) = command.Answers is null ? ([], []) : new KindAnswers(lately).Read(command.Answers);
        ValidationFailure[] failures =
        [
            .. Place(directory, before, subject),
            .. wrong.Select(one => Failure(one.Field, one.Code, one.Arguments)),
        ];
        return failures.Length == 0 ? new Mended(subject, answers) : throw new ValidationException(failures);
    }

    /// <summary>What was named before may stay, whatever became of it since.</summary>
    private static IEnumerable<ValidationFailure> Place(GovernmentDirectory directory, Subject before, Subject now)
    {
        if (now.AgencyId is { } agency && agency != before.AgencyId && !directory.HasActiveAgency(agency))
        {
            yield return Failure("agencyId", directory.Agencies.ContainsKey(agency) ? "field.agency-retired" : "field.agency-unknown");
        }

        if (now.ServiceId is { } service && service != before.ServiceId)
        {
            if (!directory.HasActiveService(service))
            {
                yield return Failure("serviceId", "field.service-unknown");
            }
            else if (directory.Services[service].AgencyId != now.AgencyId)
            {
                yield return Failure("serviceId", "field.service-of-other-agency");
            }
        }
        else if (now.ServiceId is not null && now.AgencyId != before.AgencyId)
        {
            yield return Failure("serviceId", "field.service-of-other-agency");
        }
    }

    private static ValidationFailure Failure(string field, string code, params string[] arguments) =>
        new(field, code) { ErrorCode = code, CustomState = arguments };

    private static string? Blank(string text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
