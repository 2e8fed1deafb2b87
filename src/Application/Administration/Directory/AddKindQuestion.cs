using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Directory;

/// <summary>Complaints about one service, or of one category, are asked this too from now on.</summary>
/// <param name="Id">For ever.</param>
/// <param name="ServiceId">Of which service; null: of a category.</param>
/// <param name="CategoryId">Of which category, with what is below it; null: of a service.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Reason">Why; kept sealed with the event.</param>
/// <param name="ExpectedVersion">Of the directory as the caller saw it; null: as it stands now.</param>
public sealed record AddKindQuestion(
    string? Id,
    string? ServiceId,
    string? CategoryId,
    KindQuestionInput? Question,
    string? Reason,
    long? ExpectedVersion
) : IDirectoryChange;

internal sealed class AddKindQuestionValidator : AbstractValidator<AddKindQuestion>
{
    public AddKindQuestionValidator(IDirectory directory)
    {
        RuleFor(x => x.Id).Identifier();
        RuleFor(x => x.ServiceId).KnownService(directory);
        RuleFor(x => x.CategoryId).KnownCategory(directory);
        RuleFor(x => x.Question).Required().SetValidator(new KindQuestionInputValidator()!).OverridePropertyName(string.Empty);
        RuleFor(x => x.Reason).Reason();
    }
}

internal sealed class AddKindQuestionHandler(AdministrationDesk desk) : IRequestHandler<AddKindQuestion, Changed>
{
    public Task<Changed> Handle(AddKindQuestion command, CancellationToken cancellationToken) =>
        desk.Change(
            command,
            command.Id,
            (known, now) =>
                ChangeDirectory.AddKindQuestion(known, command.Question!.Clean(command.Id!, command.ServiceId, command.CategoryId), now),
            exists: null,
            cancellationToken
        );
}
