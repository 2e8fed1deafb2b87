using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.Domain.Text;
using Ccs.Domain.Time;
using FluentValidation;

namespace Ccs.Application.Complaints;

internal sealed class ComplainantValidator : AbstractValidator<ComplainantInput>
{
    private static readonly DateOnly Earliest = FieldRules.EarliestDate;

    public ComplainantValidator(TimeProvider clock)
    {
        RuleFor(x => x.FullName).Text(2, Limits.Name);
        RuleFor(x => x.Nationality)
            .Custom(
                (text, context) =>
                {
                    if (string.IsNullOrWhiteSpace(text))
                    {
                        context.Fail("field.required");
                    }
                    else if (text.Trim() is not { Length: 2 } code || !code.All(char.IsAsciiLetter))
                    {
                        context.Fail("field.country-code");
                    }
                }
            );
        RuleFor(x => x.Address).OptionalText(Limits.Address);
        RuleFor(x => x.BirthDate)
            .Custom(
                (text, context) =>
                {
                    if (string.IsNullOrEmpty(text))
                    {
                        context.Fail("field.required");
                    }
                    else if (!FieldRules.TryDate(text, out var date))
                    {
                        context.Fail("field.date");
                    }
                    else if (date > WorkingCalendar.DayOf(clock.GetUtcNow()))
                    {
                        context.Fail("field.date-in-future");
                    }
                    else if (date < Earliest)
                    {
                        context.Fail("field.date-too-early");
                    }
                }
            );
        RuleFor(x => x.NationalNumber)
            .Custom(
                (text, context) =>
                {
                    if (
                        !string.IsNullOrWhiteSpace(text)
                        && Digits.Ungrouped(text) is var digits
                        && (digits.Length != 12 || !digits.All(char.IsAsciiDigit))
                    )
                    {
                        context.Fail("field.national-number");
                    }
                }
            );
    }
}

internal sealed class SubjectValidator : AbstractValidator<SubjectInput>
{
    public SubjectValidator()
    {
        RuleFor(x => x.Kind).OneOf<SubjectInput, SubjectKind>();
        RuleFor(x => x.PersonName)
            .Custom(
                (name, context) =>
                {
                    if (context.InstanceToValidate.Kind == "person" && VisibleText.Length(name ?? string.Empty) == 0)
                    {
                        context.Fail("field.person-name-needed");
                    }
                }
            );
        RuleFor(x => x.PersonName).OptionalText(Limits.Name);
        RuleFor(x => x.PersonPosition).OptionalText(Limits.Name);
    }
}
