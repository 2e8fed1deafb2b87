using Ccs.Application.Complaints;
using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Application.Texts;
using Ccs.Domain.Access;
using Ccs.Domain.Complaints;
using Ccs.Domain.Shared;
using Ccs.Domain.Templates;
using Ccs.Domain.Time;
using MediatR;

namespace Ccs.Application.Cases;

/// <summary>
/// The texts that an answer to this case may be started from: those of its agency, of the agencies above, and of all; in the language of
/// the complaint, with their fields filled in. The name is left out where the identity is closed to the caller.
/// That the case was opened is on record.
/// </summary>
/// <param name="ComplaintId">Which case.</param>
/// <param name="Language">Of the titles.</param>
/// <param name="For">What they are for.</param>
public sealed record ListAnswerTemplates(Guid ComplaintId, Language Language, TemplateUse For = TemplateUse.Answer)
    : IRequest<IReadOnlyList<AnswerText>>,
        IAboutComplaint;

/// <param name="TemplateId">Of the template.</param>
/// <param name="Title">To choose it by.</param>
/// <param name="Text">To start from.</param>
public sealed record AnswerText(string TemplateId, string Title, string Text);

internal sealed class ListAnswerTemplatesHandler(CaseReader reader, ITemplates templates, IDirectory directory, TimeProvider clock)
    : IRequestHandler<ListAnswerTemplates, IReadOnlyList<AnswerText>>
{
    public async Task<IReadOnlyList<AnswerText>> Handle(ListAnswerTemplates query, CancellationToken cancellationToken)
    {
        var (file, seal, actor) = await reader.Open(query.ComplaintId, LookedAt.Case, null, cancellationToken);
        var known = await directory.Get(cancellationToken);
        var line = known.LineOf(file.State.AgencyId ?? string.Empty);
        var language = file.State.Keys.Language;
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [AnswerFields.ComplainantName] = NameOf(file, seal, actor),
            [AnswerFields.CaseNumber] = file.State.CaseNumber ?? string.Empty,
            [AnswerFields.Earlier] = file.State.CaseNumber ?? string.Empty,
            [AnswerFields.Title] = seal.Open(Fields.Title, file.Text.Grievance.Title) ?? string.Empty,
            [AnswerFields.Agency] = line.Count > 0 ? known.Agencies[line[0]].Names.In(language) : string.Empty,
            [AnswerFields.Service] =
                known.Services.GetValueOrDefault(file.State.Subject.ServiceId ?? string.Empty)?.Names.In(language) ?? string.Empty,
            [AnswerFields.FiledOn] = Wording.Date(WorkingCalendar.DayOf(file.State.FiledAt), language),
            [AnswerFields.Deadline] = file.State.Terms is { } terms ? Wording.Date(terms.DueOn, language) : string.Empty,
            [AnswerFields.Today] = Wording.Date(WorkingCalendar.DayOf(clock.GetUtcNow()), language),
        };
        return
        [
            .. (await templates.Get(cancellationToken))
                .Answers.Values.Where(template => template.For == query.For)
                .Where(template => template.AgencyId is not { } agency || line.Contains(agency))
                .Select(template => new AnswerText(
                    template.Id,
                    template.Titles.In(query.Language),
                    Places.Fill(template.Texts.In(language), values)
                ))
                .OrderBy(text => text.Title, StringComparer.Ordinal)
                .ThenBy(text => text.TemplateId, StringComparer.Ordinal),
        ];
    }

    private static string NameOf(CaseFile file, IComplaintSeal seal, Actor actor) =>
        CaseReader.SeesIdentity(file.State, actor)
            ? seal.Open(Fields.FullName, file.Filed.Complainant.FullName) ?? string.Empty
            : string.Empty;
}
