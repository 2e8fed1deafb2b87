using Ccs.Application.Access;
using Ccs.Application.Complaints;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Application.Sessions;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints.Decisions;
using Ccs.Domain.Text;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Audit;

/// <summary>
/// An auditor opens the sealed words of a complaint's history. It takes a factor, shown now, and stays on record: whoever may see the case
/// is told, and so is the complainant. The words are in the answer and nowhere else: reading them again is another opening.
/// </summary>
/// <param name="NumberOrId">Case number, or id.</param>
/// <param name="Reason">Why; kept with the event, for auditors.</param>
/// <param name="OneTimeCode">Of the app, or a recovery code; not needed in a session that a passkey has just opened.</param>
public sealed record OpenSealedTexts(string? NumberOrId, string? Reason, string? OneTimeCode) : ICommand<OpenedTexts>;

/// <param name="ComplaintId">Whose.</param>
/// <param name="Texts">In the order of the history.</param>
public sealed record OpenedTexts(Guid ComplaintId, IReadOnlyList<OpenedText> Texts);

/// <param name="Version">Of the event that it stands in.</param>
/// <param name="Type">Of that event.</param>
/// <param name="Field">Which of its words, such as <c>grievance.title</c>.</param>
/// <param name="Sealed">As the history has it.</param>
/// <param name="Text">What it says.</param>
public sealed record OpenedText(long Version, string Type, string Field, string Sealed, string Text);

internal sealed class OpenSealedTextsValidator : AbstractValidator<OpenSealedTexts>
{
    public OpenSealedTextsValidator()
    {
        RuleFor(x => x.NumberOrId).NumberOrId();
        RuleFor(x => x.Reason).Text(1, Limits.Reason);
        RuleFor(x => x.OneTimeCode).OptionalText(OneTimeCodeField.Longest);
    }
}

/// <remarks>
/// Not by the desk of cases, where nothing is an auditor's: no scope is asked, and nothing that has lapsed is recorded by it. The look is
/// written before anything is opened, the event before anything is served.
/// </remarks>
internal sealed class OpenSealedTextsHandler(
    ICurrentActor current,
    ICurrentSession session,
    ISecondFactor secondFactor,
    AuditedComplaints complaints,
    IComplaintStreams streams,
    IComplaintSeals seals,
    IUnitOfWork unitOfWork,
    Looks looks,
    TimeProvider clock
) : IRequestHandler<OpenSealedTexts, OpenedTexts>
{
    public async Task<OpenedTexts> Handle(OpenSealedTexts command, CancellationToken cancellationToken)
    {
        current.RequireAuditor();
        var (known, events) = await complaints.Past(command.NumberOrId!, cancellationToken);
        var complaint = await streams.Load(known, expectedVersion: null, cancellationToken) ?? throw new NotFoundException();
        var seal = await seals.Of(known, cancellationToken);
        var reason = seal.Seal(Fields.Reason, VisibleText.Clean(command.Reason!));
        var opened = Decide.OpenTexts(complaint, reason, clock.GetUtcNow(), current.Actor);
        if (!await secondFactor.Prove(current.StaffId(), session.Required(), command.OneTimeCode, cancellationToken))
        {
            throw OneTimeCodeField.Wrong();
        }

        unitOfWork.Because(reason);
        streams.Append(known, opened);
        await looks.AtTexts(known, reason, cancellationToken);
        return new OpenedTexts(known, [.. events.SelectMany(e => Opened(e, seal))]);
    }

    /// <summary>The reason of a decision stands in the metadata, and in most events too.</summary>
    private static IEnumerable<OpenedText> Opened(PastEvent e, IComplaintSeal seal) =>
        SealedTexts
            .Of(e.Fact)
            .Concat(e.Reason is { } reason ? [(Fields.Reason, reason)] : [])
            .DistinctBy(one => one.Value)
            .Select(one => new OpenedText(e.Version, e.Type, one.Field, one.Value.Token, seal.Open(one.Field, one.Value)!));
}
