using Ccs.Application.Validation;
using Ccs.Domain.Agencies.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Directory;

/// <summary>A question of a kind is asked in other words, or in another way, from now on; answers that were given stay readable.</summary>
/// <param name="Id">Of the question.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Reason">Why; kept sealed with the event.</param>
/// <param name="ExpectedVersion">Of the directory as the caller saw it; null: as it stands now.</param>
public sealed record ChangeKindQuestion(string Id, KindQuestionInput? Question, string? Reason, long? ExpectedVersion) : IDirectoryChange;

internal sealed class ChangeKindQuestionValidator : AbstractValidator<ChangeKindQuestion>
{
    public ChangeKindQuestionValidator()
    {
        RuleFor(x => x.Question).Required().SetValidator(new KindQuestionInputValidator()!).OverridePropertyName(string.Empty);
        RuleFor(x => x.Reason).Reason();
    }
}

internal sealed class ChangeKindQuestionHandler(AdministrationDesk desk) : IRequestHandler<ChangeKindQuestion, Changed>
{
    public Task<Changed> Handle(ChangeKindQuestion command, CancellationToken cancellationToken) =>
        desk.Change(
            command,
            command.Id,
            (known, now) => ChangeDirectory.ChangeKindQuestion(known, command.Question!.Clean(command.Id, null, null), now),
            known => known.Questions.GetValueOrDefault(command.Id) is { IsAsked: true },
            cancellationToken
        );
}
