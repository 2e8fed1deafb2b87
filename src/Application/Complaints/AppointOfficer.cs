using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints.Decisions;
using Ccs.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>One officer answers for the case from now on.</summary>
public sealed record AppointOfficer(Guid ComplaintId, long ExpectedVersion, string? UserId) : ICaseDecision;

internal sealed class AppointOfficerValidator : AbstractValidator<AppointOfficer>
{
    public AppointOfficerValidator()
    {
        RuleFor(x => x.UserId).Text(1, 256);
    }
}

internal sealed class AppointOfficerHandler(CaseDesk desk, IStaffDirectory staff) : IRequestHandler<AppointOfficer, Unit>
{
    public async Task<Unit> Handle(AppointOfficer command, CancellationToken cancellationToken)
    {
        var @case = await desk.Open(command, Decision.Appoint, cancellationToken);
        var officer = await staff.Find(command.UserId!, cancellationToken);
        if (officer is not { Active: true } || !CanHandle(officer, @case))
        {
            throw Invalid.Field("userId", "field.staff-unknown");
        }

        var events = Decide.Appoint(@case.Complaint, officer.Id.ToString(), @case.Now, @case.Actor);
        @case.Record(events);
        if (events.Count > 0 && officer.Id.ToString() != @case.Actor.Id)
        {
            @case.TellNews(officer, "officer-appointed");
        }

        return Unit.Value;
    }

    /// <summary>Somebody of the agencies who sees the case: by role and place, and not barred from it.</summary>
    private static bool CanHandle(StaffMember officer, OpenCase @case) =>
        officer.Role is Role.Officer or Role.AgencyHead or Role.Inspector && CaseScope.Sees(officer, @case.Complaint, @case.Directory);
}
