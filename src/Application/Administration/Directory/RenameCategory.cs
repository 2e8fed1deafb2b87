using Ccs.Domain.Agencies.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Directory;

/// <summary>A category gets other names; its id, and all that is stored under it, stays.</summary>
/// <param name="Id">Of the category.</param>
/// <param name="Names">In the three languages.</param>
/// <param name="Reason">Why; kept sealed with the event.</param>
/// <param name="ExpectedVersion">Of the directory as the caller saw it; null: as it stands now.</param>
public sealed record RenameCategory(string Id, NamesInput? Names, string? Reason, long? ExpectedVersion) : IDirectoryChange;

internal sealed class RenameCategoryValidator : AbstractValidator<RenameCategory>
{
    public RenameCategoryValidator()
    {
        RuleFor(x => x.Names).Names();
        RuleFor(x => x.Reason).Reason();
    }
}

internal sealed class RenameCategoryHandler(AdministrationDesk desk) : IRequestHandler<RenameCategory, Changed>
{
    public Task<Changed> Handle(RenameCategory command, CancellationToken cancellationToken) =>
        desk.Change(
            command,
            command.Id,
            (known, now) => ChangeDirectory.RenameCategory(known, command.Id, command.Names!.Clean(), now),
            known => known.Categories.ContainsKey(command.Id),
            cancellationToken
        );
}
