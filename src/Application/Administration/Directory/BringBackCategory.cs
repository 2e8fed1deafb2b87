using Ccs.Domain.Agencies.Decisions;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Directory;

/// <summary>A category that was retired is there again.</summary>
/// <param name="Id">Of the category.</param>
/// <param name="Reason">Why; kept sealed with the event.</param>
/// <param name="ExpectedVersion">Of the directory as the caller saw it; null: as it stands now.</param>
public sealed record BringBackCategory(string Id, string? Reason, long? ExpectedVersion) : IDirectoryChange;

internal sealed class BringBackCategoryValidator : AbstractValidator<BringBackCategory>
{
    public BringBackCategoryValidator() => RuleFor(x => x.Reason).Reason();
}

internal sealed class BringBackCategoryHandler(AdministrationDesk desk) : IRequestHandler<BringBackCategory, Changed>
{
    public Task<Changed> Handle(BringBackCategory command, CancellationToken cancellationToken) =>
        desk.Change(
            command,
            command.Id,
            (known, now) => ChangeDirectory.BringBackCategory(known, command.Id, now),
            known => known.Categories.ContainsKey(command.Id),
            cancellationToken
        );
}
