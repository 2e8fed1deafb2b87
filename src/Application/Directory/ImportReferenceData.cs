using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Domain.Agencies;
using MediatR;

namespace Ccs.Application.Directory;

/// <summary>Brings the shipped reference data in. What is there already, in any wording that administrators gave it since, is left alone,
/// and a holiday or a text that they dropped does not come back.</summary>
public sealed record ImportReferenceData : ICommand<int>;

internal sealed class ImportReferenceDataHandler(
    IDirectory directory,
    ITemplates templates,
    IShippedReferenceData shipped,
    TimeProvider clock
) : IRequestHandler<ImportReferenceData, int>
{
    public async Task<int> Handle(ImportReferenceData command, CancellationToken cancellationToken)
    {
        var known = await directory.Get(cancellationToken);
        var missing = shipped.Read(clock.GetUtcNow()).Where(e => !Has(known, e)).ToList();
        directory.Record(missing);
        var texts = await templates.Get(cancellationToken);
        var missingTexts = shipped.ReadTexts(clock.GetUtcNow()).Where(text => !texts.HadAnswer(text.Id)).ToList();
        templates.Record(missingTexts);
        return missing.Count + missingTexts.Count;
    }

    private static bool Has(GovernmentDirectory known, IDirectoryEvent shipped) =>
        shipped switch
        {
            AgencyRegistered e => known.Agencies.ContainsKey(e.Id),
            ServiceRegistered e => known.Services.ContainsKey(e.Id),
            CategoryRegistered e => known.Categories.ContainsKey(e.Id),
            GovernorateRegistered e => known.Governorates.ContainsKey(e.Id),
            YearlyHolidayKept e => known.DroppedYearly.Contains((e.Month, e.Day))
                || known.Holidays.Any(h => h.Year is null && h.Month == e.Month && h.Day == e.Day),
            KindQuestionSet e => known.Questions.ContainsKey(e.Id),
            PolicySet e => known.Policies.Any(p => p.Id == e.Id),
            _ => true,
        };
}
