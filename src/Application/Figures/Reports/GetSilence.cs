using Ccs.Application.Figures.Asking;
using Ccs.Application.Ports;
using Ccs.Domain.Complaints;
using Ccs.Domain.Figures.Counting;
using Ccs.Domain.Figures.Facts;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Figures.Reports;

/// <summary>
/// Where few complain: complaints to inhabitants by governorate, how many came through an officer and by which contact, and how many of
/// those answered said anything. Few complaints may mean few who trust the door.
/// </summary>
/// <param name="Query">Of what.</param>
/// <param name="Language">Of the names.</param>
public sealed record GetSilence(FigureQuery Query, Language Language) : IRequest<SilenceReport>;

internal sealed class GetSilenceValidator : AbstractValidator<GetSilence>
{
    public GetSilenceValidator(IDirectory directory, TimeProvider clock) => RuleFor(x => x.Query).Figures(directory, clock);
}

internal sealed class GetSilenceHandler(FigureReader reader, IFigures figures) : IRequestHandler<GetSilence, SilenceReport>
{
    public async Task<SilenceReport> Handle(GetSilence query, CancellationToken cancellationToken)
    {
        var asked = await reader.Ask(query.Query, cancellationToken);
        var question = asked.Question([FigureDimension.Governorate]);
        var all = await Count(question);
        var assisted = await Of(
            question.Filter.Channel,
            FigureChannel.Assisted,
            filter => filter with { Channel = FigureChannel.Assisted }
        );
        var phone = await Of(
            question.Filter.ContactKind,
            ContactChannel.Phone,
            filter => filter with { ContactKind = ContactChannel.Phone }
        );
        var directory = asked.Known.Directory;
        SilenceItem[] items =
        [
            .. directory
                .Governorates.Keys.Union(all.Keys)
                .Where(key => question.Filter.Governorate is not { } one || one == key)
                .Order(StringComparer.Ordinal)
                .Select(key =>
                    SilenceItem.Of(
                        key,
                        FigureDimensions.Name(directory, FigureDimension.Governorate, key, query.Language),
                        directory.PopulationOf(key, question.To.Year),
                        (all.GetValueOrDefault(key, new FigureCounts()), Filed(assisted, key), Filed(phone, key)),
                        query.Language
                    )
                ),
        ];
        return new SilenceReport(asked, question) { Items = items, Whole = SilenceItem.Sum(items) };

        async Task<Dictionary<string, FigureCounts>> Count(FigureQuestion one) =>
            (await figures.Count(one, asked.Known, asked.Seen, cancellationToken)).ToDictionary(
                row => FigureDimensions.Key(row.Key, FigureDimension.Governorate),
                row => row.Value,
                StringComparer.Ordinal
            );

        // Asked for one channel alone, all of them are of it, or none.
        async Task<Dictionary<string, FigureCounts>> Of<T>(T? filter, T part, Func<FigureFilter, FigureFilter> narrowed)
            where T : struct, Enum =>
            filter is { } one && !one.Equals(part) ? [] : await Count(question with { Filter = narrowed(question.Filter) });
    }

    private static long Filed(Dictionary<string, FigureCounts> counts, string key) => counts.GetValueOrDefault(key)?.Filed ?? 0;
}
