using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.Domain.Time;
using FluentValidation;

namespace Ccs.Application.Complaints;

/// <summary>The shape of a filing. Age and nationality are rules of the domain and not looked at here.</summary>
internal sealed class FileComplaintValidator : AbstractValidator<FileComplaint>
{
    public FileComplaintValidator(IDirectory directory, SmsCountries countries, IMailDomains domains, TimeProvider clock)
    {
        RuleFor(x => x.Language).OneOf<FileComplaint, Language>();
        RuleFor(x => x.Title).Text(1, Limits.Title);
        RuleFor(x => x.Description).Text(Limits.ShortestDescription, Limits.Description);
        RuleFor(x => x.RemedySought).OptionalText(Limits.RemedySought);
        RuleFor(x => x.Complainant).Required().SetValidator(new ComplainantValidator(clock)!);
        RuleFor(x => x.Contact)
            .Required()
            .Custom((contact, context) => ContactRules.Check(contact, context, "contact.", countries))
            .CustomAsync((contact, context, within) => ContactRules.CheckDomain(contact, context, "contact.", domains, within));
        RuleFor(x => x.Subject).Required().SetValidator(new SubjectValidator()!);
        RuleFor(x => x.IncidentDate).Custom((text, context) => CheckDate(text, clock, context));
        RuleFor(x => x.UploadIds)
            .Custom(
                (ids, context) =>
                {
                    if (ids?.Count > DocumentLimits.Count)
                    {
                        context.Fail("field.uploads-too-many", FieldRules.Number(DocumentLimits.Count));
                    }
                }
            );
        RuleFor(x => x.Consent)
            .Custom(
                (given, context) =>
                {
                    if (!given)
                    {
                        context.Fail("field.consent");
                    }
                }
            );
        RuleFor(x => x.Assistance).ChildRules(a => a.RuleFor(x => x!.Reason).Text(1, Limits.Reason)).When(x => x.Assistance is not null);
        RuleFor(x => x)
            .CustomAsync(
                async (filing, context, cancellation) => filing.CheckAgainst(await directory.Get(cancellation), clock.GetUtcNow(), context)
            );
        RuleFor(x => x.IdempotencyKey).Custom((key, context) => IdempotencyKeyRule.Check(key, context));
    }

    private static void CheckDate(string? text, TimeProvider clock, ValidationContext<FileComplaint> context)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        if (!FieldRules.TryDate(text, out var date))
        {
            context.Fail("field.date");
        }
        else if (date > WorkingCalendar.DayOf(clock.GetUtcNow()))
        {
            context.Fail("field.date-in-future");
        }
        else if (date < FieldRules.EarliestDate)
        {
            context.Fail("field.date-too-early");
        }
    }
}
