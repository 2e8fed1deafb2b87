using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using FluentValidation;

namespace Ccs.Application.Complaints;

/// <summary>What a filing names must exist in the reference data.</summary>
internal static class FilingReferences
{
    public static void CheckAgainst(
        this FileComplaint filing,
        GovernmentDirectory directory,
        DateTimeOffset now,
        ValidationContext<FileComplaint> context
    )
    {
        if (filing.Category is null || !directory.HasActiveCategory(filing.Category))
        {
            context.FailAt("category", filing.Category is null ? "field.required" : "field.category-unknown");
        }

        if (filing.Governorate is null || !directory.Governorates.ContainsKey(filing.Governorate))
        {
            context.FailAt("governorate", filing.Governorate is null ? "field.required" : "field.governorate-unknown");
        }

        if (filing.Complainant?.Governorate is { Length: > 0 } home && !directory.Governorates.ContainsKey(home))
        {
            context.FailAt("complainant.governorate", "field.governorate-unknown");
        }

        if (filing.Subject is { } subject)
        {
            CheckSubject(directory, subject, context);
        }

        foreach (var wrong in KindAnswers.For(directory, filing, now).Read(filing.Answers).Wrong)
        {
            context.FailAt(wrong.Field, wrong.Code, wrong.Arguments);
        }
    }

    private static void CheckSubject(GovernmentDirectory directory, SubjectInput subject, ValidationContext<FileComplaint> context)
    {
        if (subject.AgencyId is { Length: > 0 } agencyId && !directory.HasActiveAgency(agencyId))
        {
            context.FailAt("subject.agencyId", directory.Agencies.ContainsKey(agencyId) ? "field.agency-retired" : "field.agency-unknown");
        }

        if (subject.ServiceId is { Length: > 0 } serviceId)
        {
            if (!directory.HasActiveService(serviceId))
            {
                context.FailAt("subject.serviceId", "field.service-unknown");
            }
            else if (subject.AgencyId is { Length: > 0 } && directory.Services[serviceId].AgencyId != subject.AgencyId)
            {
                context.FailAt("subject.serviceId", "field.service-of-other-agency");
            }
        }
    }
}
