using Ccs.Application.Ports;
using Ccs.Application.Texts;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Templates;
using Ccs.Domain.Time;
using FluentValidation;
using MediatR;

namespace Ccs.Application.Administration.Templates;

/// <summary>How an answer template would look, with made-up values; nothing is kept.
/// The same rules refuse its words that would refuse to set them.</summary>
/// <param name="AgencyId">Whose name is filled in; null: the centre's.</param>
/// <param name="Texts">In the three languages, with fields.</param>
public sealed record PreviewAnswerTemplate(string? AgencyId, NamesInput? Texts) : IRequest<Names>;

internal sealed class PreviewAnswerTemplateValidator : AbstractValidator<PreviewAnswerTemplate>
{
    public PreviewAnswerTemplateValidator(IDirectory directory)
    {
        RuleFor(x => x.AgencyId).KnownAgency(directory).When(x => !string.IsNullOrEmpty(x.AgencyId));
        RuleFor(x => x.Texts).Names(Limits.Text);
    }
}

internal sealed class PreviewAnswerTemplateHandler(AdministrationDesk desk, IDirectory directory, TimeProvider clock)
    : IRequestHandler<PreviewAnswerTemplate, Names>
{
    private static readonly string Number = CaseNumber.Of(2026, 41823).ToString();

    public async Task<Names> Handle(PreviewAnswerTemplate query, CancellationToken cancellationToken)
    {
        desk.RequireAdministrator();
        var texts = query.Texts!.Clean();
        var now = clock.GetUtcNow();
        ChangeTemplates.SetAnswer(TemplateDirectory.Empty, new AnswerTemplate(string.Empty, null, texts, texts), now);
        var known = await directory.Get(cancellationToken);
        var agency = known.Agencies[AdministrationFields.Blank(query.AgencyId) ?? known.Centre.Id].Names;
        var today = WorkingCalendar.DayOf(now);
        return new Names(Fill(texts.En, Language.En), Fill(texts.Ckb, Language.Ckb), Fill(texts.Ar, Language.Ar));

        string Fill(string text, Language language) =>
            Places.Fill(
                text,
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    [AnswerFields.ComplainantName] = Wording.Word("sample.name", language),
                    [AnswerFields.CaseNumber] = Number,
                    [AnswerFields.Title] = Wording.Word("sample.title", language),
                    [AnswerFields.Agency] = agency.In(language),
                    [AnswerFields.Service] = Wording.Word("sample.service", language),
                    [AnswerFields.FiledOn] = Wording.Date(today.AddDays(-10), language),
                    [AnswerFields.Deadline] = Wording.Date(today.AddDays(10), language),
                    [AnswerFields.Today] = Wording.Date(today, language),
                }
            );
    }
}
