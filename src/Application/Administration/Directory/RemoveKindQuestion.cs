using Ccs.Domain.Agencies.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Directory;

/// <summary>A question of a kind is not asked any more; its answers stay.</summary>
/// <param name="Id">Of the question.</param>
/// <param name="Reason">Why; kept sealed with the event.</param>
/// <param name="ExpectedVersion">Of the directory as the caller saw it; null: as it stands now.</param>
public sealed record RemoveKindQuestion(string Id, string? Reason, long? ExpectedVersion) : IDirectoryChange;

internal sealed class RemoveKindQuestionValidator : AbstractValidator<RemoveKindQuestion>
{
    public RemoveKindQuestionValidator() => RuleFor(x => x.Reason).Reason();
}

internal sealed class RemoveKindQuestionHandler(AdministrationDesk desk) : IRequestHandler<RemoveKindQuestion, Changed>
{
    public Task<Changed> Handle(RemoveKindQuestion command, CancellationToken cancellationToken) =>
        desk.Change(
            command,
            command.Id,
            (known, now) => ChangeDirectory.RemoveKindQuestion(known, command.Id, now),
            known => known.Questions.GetValueOrDefault(command.Id) is { IsAsked: true },
            cancellationToken
        );
}
