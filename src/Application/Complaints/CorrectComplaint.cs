using Ccs.Application.Cases;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Complaints;

/// <summary>The complainant mends what the centre found missing; what was there before stays, sealed.</summary>
/// <param name="ComplaintId">Which.</param>
/// <param name="Title">Anew.</param>
/// <param name="Description">Anew.</param>
/// <param name="RemedySought">Anew; null or empty: none.</param>
/// <param name="UploadIds">Files that come to those that are there.</param>
/// <param name="Answers">To questions of its kind, all of them; null: as they are, without those that are not asked of what is named
/// now.</param>
public sealed record CorrectComplaint(
    Guid ComplaintId,
    string? Title,
    string? Description,
    string? RemedySought,
    IReadOnlyList<Guid>? UploadIds,
    IReadOnlyDictionary<string, string?>? Answers
) : IComplainantCommand<Unit>, IAboutComplaint
{
    /// <summary>The agency that is named now; null: as it is, empty: "I don't know".</summary>
    public string? AgencyId { get; init; }

    /// <summary>Of that agency; null: as it is (none where the agency is another one now), empty: none.</summary>
    public string? ServiceId { get; init; }
}

internal sealed class CorrectComplaintValidator : AbstractValidator<CorrectComplaint>
{
    public CorrectComplaintValidator()
    {
        RuleFor(x => x.Title).Text(1, Limits.Title);
        RuleFor(x => x.Description).Text(Limits.ShortestDescription, Limits.Description);
        RuleFor(x => x.RemedySought).OptionalText(Limits.RemedySought);
    }
}

internal sealed class CorrectComplaintHandler(
    CaseDesk desk,
    IUploads uploads,
    IComplaintStreams streams,
    CaseRouting routing,
    CaseStaff staff
) : IRequestHandler<CorrectComplaint, Unit>
{
    public async Task<Unit> Handle(CorrectComplaint command, CancellationToken cancellationToken)
    {
        var @case = await desk.OpenForComplainant(command.ComplaintId, cancellationToken);
        var (before, told) = (@case.Complaint.Subject, @case.Complaint.Terms?.DueOn);
        var now = await streams.Text(@case.Complaint, cancellationToken);
        var mended = Mended.Of(command, @case, now.Answers);
        var documents = await uploads.Claim(command.UploadIds ?? [], @case.Seal, cancellationToken);
        var correction = new Correction(
            mended.Subject,
            new Grievance(
                @case.SealOrNull(Fields.Title, command.Title)!.Value,
                @case.SealOrNull(Fields.Description, command.Description)!.Value,
                @case.SealOrNull(Fields.RemedySought, command.RemedySought),
                now.Grievance.IncidentDate
            ),
            documents,
            mended.Answers
        );
        @case.Record(Decide.Correct(@case.Complaint, correction, @case.Directory.Calendar(), @case.Now, @case.Actor));
        await routing.AfterCorrection(@case, before, cancellationToken);
        @case.TellOfDay(told);
        await Tell(@case, cancellationToken);
        return Unit.Value;
    }

    /// <summary>The centre that asked, and whoever has it.</summary>
    private async Task Tell(OpenCase @case, CancellationToken cancellation)
    {
        var centre = await staff.At(EscalationLevel.Centre, @case.Directory.Centre.Id, @case, cancellation);
        var agency = @case.Complaint.Status == ComplaintStatus.Assigned ? await staff.Responsible(@case, cancellation) : [];
        foreach (var member in centre.Concat(agency).DistinctBy(member => member.Id))
        {
            @case.TellStaff(member, "complaint-corrected");
        }
    }
}
