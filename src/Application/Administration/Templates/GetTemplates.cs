using Ccs.Application.Notices;
using Ccs.Application.Ports;
using Ccs.Application.Texts;
using Ccs.Domain.Complaints;
using Ccs.Domain.Templates;
using Ccs.Domain.Time;
using MediatR;

namespace Ccs.Application.Administration.Templates;

/// <summary>All templates: messages in each language with the words that ship and those that were set, and the texts for answers.</summary>
public sealed record GetTemplates : IRequest<TemplatesView>;

/// <param name="Version">For <c>If-Match</c>.</param>
/// <param name="Messages">By kind and language.</param>
/// <param name="Answers">By agency and English title; those of all agencies first.</param>
/// <param name="AnswerFields">What an answer template may have filled in.</param>
public sealed record TemplatesView(
    long Version,
    IReadOnlyList<MessageTemplateView> Messages,
    IReadOnlyList<AnswerTemplate> Answers,
    IReadOnlyList<string> AnswerFields
);

/// <param name="Kind">Such as <c>answer-given</c>.</param>
/// <param name="Language">Of the words.</param>
/// <param name="Shipped">As they ship, with their places.</param>
/// <param name="Set">What differs; null: nothing.</param>
/// <param name="Preview">As somebody gets it now.</param>
public sealed record MessageTemplateView(string Kind, Language Language, MessageWords Shipped, MessageWords? Set, MessagePreview Preview);

internal sealed class GetTemplatesHandler(AdministrationDesk desk, ITemplates templates, TimeProvider clock)
    : IRequestHandler<GetTemplates, TemplatesView>
{
    public async Task<TemplatesView> Handle(GetTemplates query, CancellationToken cancellationToken)
    {
        desk.RequireAdministrator();
        var (known, version) = await templates.Load(cancellationToken);
        var today = WorkingCalendar.DayOf(clock.GetUtcNow());
        return new TemplatesView(
            version,
            [
                .. from kind in Wording.NoticeKinds
                from language in Enum.GetValues<Language>()
                select new MessageTemplateView(
                    kind,
                    language,
                    NoticeText.Shipped(kind, language),
                    known.Messages.GetValueOrDefault((kind, language)),
                    MessageSamples.Preview(language, NoticeText.WordsOf(kind, language, known), today)
                ),
            ],
            [
                .. known
                    .Answers.Values.OrderBy(a => a.AgencyId ?? string.Empty, StringComparer.Ordinal)
                    .ThenBy(a => a.Titles.En, StringComparer.Ordinal)
                    .ThenBy(a => a.Id, StringComparer.Ordinal),
            ],
            Domain.Templates.AnswerFields.All
        );
    }
}
