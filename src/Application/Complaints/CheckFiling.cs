using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using Ccs.Domain.Time;
using FluentValidation;
using FluentValidation.Results;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>
/// What filing would refuse in a part of it, while the rest is not there yet: the same validator, and the same rules of the domain, looked
/// at for some fields only.
/// </summary>
/// <param name="Filing">As far as it goes.</param>
/// <param name="Fields">Named as in the command, such as <c>Complainant.BirthDate</c>.</param>
/// <param name="DocumentSizes">Bytes of the files that go with it, looked at with <c>UploadIds</c>.</param>
public sealed record CheckFiling(FileComplaint Filing, IReadOnlyCollection<string> Fields, IReadOnlyList<long> DocumentSizes)
    : IRequest<IReadOnlyList<ValidationFailure>>;

internal sealed class CheckFilingHandler(IValidator<FileComplaint> validator, TimeProvider clock)
    : IRequestHandler<CheckFiling, IReadOnlyList<ValidationFailure>>
{
    private const string BirthDate = $"{nameof(FileComplaint.Complainant)}.{nameof(ComplainantInput.BirthDate)}";
    private const string Nationality = $"{nameof(FileComplaint.Complainant)}.{nameof(ComplainantInput.Nationality)}";
    private const string Uploads = nameof(FileComplaint.UploadIds);

    public async Task<IReadOnlyList<ValidationFailure>> Handle(CheckFiling request, CancellationToken cancellationToken)
    {
        var shape = (await validator.ValidateAsync(request.Filing, cancellationToken)).Errors;
        var rules = Refusals(request).Where(refusal => shape.All(failure => !IsAt(failure, refusal.PropertyName)));
        return [.. shape.Concat(rules).Where(failure => request.Fields.Any(field => IsAt(failure, field)))];
    }

    /// <summary>What the rules of the domain say, as far as there is something to judge.</summary>
    private IEnumerable<ValidationFailure> Refusals(CheckFiling request)
    {
        var complainant = request.Filing.Complainant;
        var today = WorkingCalendar.DayOf(clock.GetUtcNow());
        if (FieldRules.TryDate(complainant?.BirthDate, out var born) && !new Eligibility(born, string.Empty).IsOfAge(today))
        {
            yield return Refusal(BirthDate, RuleCodes.UnderAge);
        }

        if (complainant?.Nationality is { } nationality && !new Eligibility(default, nationality).IsIraqi)
        {
            yield return Refusal(Nationality, RuleCodes.NotIraqi);
        }

        if (new DocumentTally(request.DocumentSizes.Count, request.DocumentSizes.Sum()).Refusal is { } rule)
        {
            yield return Refusal(Uploads, rule);
        }
    }

    private static ValidationFailure Refusal(string field, string rule) => new(field, rule) { ErrorCode = rule };

    /// <summary>Validators name some fields as the command does, and some as they stand on the wire.</summary>
    private static bool IsAt(ValidationFailure failure, string field) =>
        failure.PropertyName.Equals(field, StringComparison.OrdinalIgnoreCase);
}
