using Ccs.Application.Administration.History;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Accounts;
using Ccs.Domain.Agencies;
using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Templates;
using Ccs.WebApi.Site;

namespace Ccs.WebApi.Pages.Staff.Administration;

/// <summary>A change of administration told in the reader's language.
/// What has another name now is told by the name that it has now.</summary>
/// <param name="site">The reader's.</param>
/// <param name="known">For names of agencies, services and categories.</param>
/// <param name="gone">By id: the change that set what was removed since.</param>
/// <param name="staff">For names of accounts.</param>
public sealed partial class HistoryWords(
    SiteContext site,
    GovernmentDirectory known,
    IReadOnlyDictionary<string, object> gone,
    IReadOnlyDictionary<string, StaffMember> staff
)
{
    private readonly AccountWords _accounts = new(site, known);

    /// <summary>In one sentence.</summary>
    public string What(AdministrationStep step) => site.Text($"administration.history.step.{step.Type}", NameOf(step));

    /// <summary>What stands below the sentence: what it was before, where the change says so, and what it is since.</summary>
    public IEnumerable<HistoryLine> Details(AdministrationStep step) =>
        step.Data switch
        {
            IAccountEvent account => OfAccount(account),
            ITemplateEvent template => OfTemplate(template),
            IDirectoryEvent directory => OfDirectory(directory),
            _ => [],
        };

    public string Who(AdministrationStep step) =>
        step.ActorName ?? site[step.Actor.StartsWith("system:", StringComparison.Ordinal) ? "case.who.system" : "queue.officer.unknown"];

    private string NameOf(AdministrationStep step) =>
        step.Data switch
        {
            IAccountEvent e => staff.GetValueOrDefault(e.AccountId.ToString())?.DisplayName ?? site["queue.officer.unknown"],
            MessageTemplateSet e => Message(e.Kind, Kebab.Of(e.Language)),
            MessageTemplateRestored e => Message(e.Kind, Kebab.Of(e.Language)),
            AnswerTemplateSet e => e.Titles.In(site.Language),
            AnswerTemplateDropped e => (gone.GetValueOrDefault(e.Id) as AnswerTemplateSet)?.Titles.In(site.Language) ?? e.Id,
            FigureWeightsSet e => site.Number(e.Version),
            MeasureRecorded e => e.WeaknessKey,
            SignalExplained e => e.Id,
            _ => NameInDirectory(step),
        };

    private string Message(string kind, string language) =>
        $"{site[$"case.message.kind.{kind}"]} – {site[$"administration.language.{language}"]}";

    private IEnumerable<HistoryLine> OfAccount(IAccountEvent account)
    {
        switch (account)
        {
            case StaffAccountCreated e:
                yield return Line("role", _accounts.Of(e.Role));
                yield return Line("agency", _accounts.AgencyOf(e.AgencyId));
                break;
            case StaffAccountMoved e:
                yield return Line("before", $"{_accounts.Of(e.FromRole)} – {_accounts.AgencyOf(e.FromAgencyId)}");
                yield return Line("since", $"{_accounts.Of(e.Role)} – {_accounts.AgencyOf(e.AgencyId)}");
                break;
            case StaffChangeRequested e:
                yield return new HistoryLine(
                    site["administration.requests.what"],
                    site[$"administration.requests.change.{Kebab.Of(e.Change)}"]
                );
                if (e.Role is { } role)
                {
                    yield return Line("since", $"{_accounts.Of(role)} – {_accounts.AgencyOf(e.AgencyId)}");
                }

                break;
        }
    }

    private IEnumerable<HistoryLine> OfTemplate(ITemplateEvent template)
    {
        switch (template)
        {
            case MessageTemplateSet e:
                var words = Kebab.Of(e.Language);
                return new[] { Line("subject", e.Subject, words), Line("body", e.Body, words), Line("sms", e.Sms, words) }.Where(line =>
                    line.Value is not null
                );
            case AnswerTemplateSet e:
                return
                [
                    Line("agency", e.AgencyId is null ? site["administration.answers.for-all"] : _accounts.AgencyOf(e.AgencyId)),
                    .. InAll(e.Texts),
                ];
            default:
                return [];
        }
    }

    /// <summary>In all three languages, each by its name.</summary>
    private IEnumerable<HistoryLine> InAll(Names names) =>
        [
            new(site["administration.language.ckb"], names.Ckb, "ckb"),
            new(site["administration.language.ar"], names.Ar, "ar"),
            new(site["administration.language.en"], names.En, "en"),
        ];

    private HistoryLine Line(string key, string? value, string? language = null) =>
        new(site[$"administration.history.{key}"], value, language);
}

/// <param name="Label">What it is.</param>
/// <param name="Value">In words.</param>
/// <param name="Lang">Of the value, where it is not the reader's own.</param>
public sealed record HistoryLine(string Label, string? Value, string? Lang = null);
