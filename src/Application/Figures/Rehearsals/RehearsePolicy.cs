using Ccs.Application.Administration;
using Ccs.Application.Figures.Asking;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Ccs.Domain.Agencies.Decisions;
using Ccs.Domain.Complaints;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Rehearsals;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Figures.Rehearsals;

/// <summary>Another deadline policy over the rounds that began in a window. Writes nothing.</summary>
/// <param name="Query">Of which past; 52 weeks by default, 24 months at most.</param>
/// <param name="Policy">What is rehearsed.</param>
/// <param name="Language">Of the names.</param>
public sealed record RehearsePolicy(FigureQuery Query, RehearsedPolicy? Policy, Language Language) : IRequest<PolicyRehearsalReport>;

/// <param name="AgencyId">Null: for all agencies.</param>
/// <param name="CategoryId">Null: for all categories.</param>
/// <param name="AnswerWorkingDays">1 to 120, from assignment to the deadline.</param>
public sealed record RehearsedPolicy(string? AgencyId, string? CategoryId, int? AnswerWorkingDays);

internal sealed class RehearsePolicyValidator : AbstractValidator<RehearsePolicy>
{
    public RehearsePolicyValidator(IDirectory directory, TimeProvider clock)
    {
        RuleFor(x => x.Query).Past(directory, clock);
        RuleFor(x => x.Policy).Required();
        When(
            x => x.Policy is not null,
            () =>
            {
                RuleFor(x => x.Policy!.AgencyId).KnownAgency(directory).When(x => !string.IsNullOrEmpty(x.Policy!.AgencyId));
                RuleFor(x => x.Policy!.CategoryId).KnownCategory(directory);
                RuleFor(x => x.Policy!.AnswerWorkingDays)
                    .Between(ChangeDirectory.FewestDays, ChangeDirectory.MostDays, DirectoryRules.DaysOutOfRange);
            }
        );
    }
}

internal sealed class RehearsePolicyHandler(RehearsalReader reader) : IRequestHandler<RehearsePolicy, PolicyRehearsalReport>
{
    public async Task<PolicyRehearsalReport> Handle(RehearsePolicy query, CancellationToken cancellationToken)
    {
        var (asked, question) = await reader.Ask(query.Query, cancellationToken);
        var past = await reader.Past(asked, question, cancellationToken);
        var policy = query.Policy! with
        {
            AgencyId = AdministrationFields.Blank(query.Policy.AgencyId),
            CategoryId = AdministrationFields.Blank(query.Policy.CategoryId),
        };
        var rounds = await RehearsalReader.Rerun(
            past,
            known => PolicyRehearsal.With(known, policy.AgencyId, policy.CategoryId, policy.AnswerWorkingDays!.Value),
            (stream, directories) => PolicyRehearsal.Of(stream, directories, question.From, question.To),
            cancellationToken
        );
        return Told(asked, question, policy, past.Complaints, rounds, query.Language);
    }

    private static PolicyRehearsalReport Told(
        FigureAsked asked,
        FigureQuestion question,
        RehearsedPolicy policy,
        long complaints,
        IReadOnlyList<RehearsedRound> rounds,
        Language language
    )
    {
        RehearsedRound[] told = [.. rounds.Where(round => round.IsReproduced)];
        return new PolicyRehearsalReport(asked, question)
        {
            Policy = policy,
            Complaints = complaints,
            LeftOut = rounds.Count - told.Length,
            Whole = PolicyRehearsalItem.Of(null, null, told),
            Items =
            [
                .. told.GroupBy(round => asked.Known.Tree.Stands(round.AgencyId), StringComparer.Ordinal)
                    .OrderBy(agency => agency.Key, StringComparer.Ordinal)
                    .Select(agency =>
                        PolicyRehearsalItem.Of(
                            agency.Key,
                            FigureDimensions.Name(asked.Known.Directory, FigureDimension.Agency, agency.Key, language),
                            [.. agency]
                        )
                    ),
            ],
            Promises =
            [
                .. told.Select(round => round.Days)
                    .Union(told.Select(round => round.OtherDays))
                    .Order()
                    .Select(days => new RehearsedDays(
                        days,
                        told.LongCount(round => round.Days == days),
                        told.LongCount(round => round.OtherDays == days)
                    )),
            ],
        };
    }
}
