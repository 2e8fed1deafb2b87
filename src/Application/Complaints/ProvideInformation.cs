using Ccs.Application.Cases;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>The complainant answers the question of the agency; where the clock stood, it runs again. Whoever has the case by then reads
/// it.</summary>
public sealed record ProvideInformation(Guid ComplaintId, string? Text, IReadOnlyList<Guid>? UploadIds)
    : IComplainantCommand<Unit>,
        IAboutComplaint;

internal sealed class ProvideInformationValidator : AbstractValidator<ProvideInformation>
{
    public ProvideInformationValidator()
    {
        RuleFor(x => x.Text).Text(1, Limits.Text);
    }
}

internal sealed class ProvideInformationHandler(CaseDesk desk, IUploads uploads, CaseStaff staff)
    : IRequestHandler<ProvideInformation, Unit>
{
    public async Task<Unit> Handle(ProvideInformation command, CancellationToken cancellationToken)
    {
        var @case = await desk.OpenForComplainant(command.ComplaintId, cancellationToken);
        var documents = await uploads.Claim(command.UploadIds ?? [], @case.Seal, cancellationToken);
        var told = @case.Complaint.Terms?.DueOn;
        @case.Record(
            Decide.ProvideInformation(
                @case.Complaint,
                @case.Text(command.Text!),
                documents,
                @case.Directory.Calendar(),
                @case.Now,
                @case.Actor
            )
        );
        @case.TellOfDay(told);
        foreach (var member in await Readers(@case, cancellationToken))
        {
            @case.TellNews(member, "information-provided");
        }

        return Unit.Value;
    }

    /// <summary>Returned since it was asked, it lies in the centre's triage.</summary>
    private Task<IReadOnlyList<StaffMember>> Readers(OpenCase @case, CancellationToken cancellation) =>
        @case.Complaint.Status == ComplaintStatus.Verified
            ? staff.At(EscalationLevel.Centre, @case.Directory.Centre.Id, @case, cancellation)
            : staff.Responsible(@case, cancellation);
}
