using System.Globalization;
using Ccs.Proof.Receipts;

namespace Ccs.WebApi.Site;

/// <summary>What holds of a receipt, in the reader's language; the script of the page gets the same texts.</summary>
/// <param name="site">The reader's.</param>
public sealed class VerdictWords(SiteContext site)
{
    private const int Months = 12;

    /// <summary>A day that the script puts another day and another year into.</summary>
    private static readonly DateOnly Pattern = new(2222, 1, 11);

    private static readonly string[] Said =
    [
        "holds",
        "holds.words",
        "code",
        "entry",
        "signed",
        "place",
        "clock",
        "witnesses",
        "witnesses.none",
        "closed",
        "event",
        "event.kept-back",
        "kept-back",
        "todo",
    ];

    /// <summary>Faults that only the script can meet: it asks the public log.</summary>
    private static readonly string[] OfScript = ["receipt.not-published", "check.unavailable"];

    private static readonly string[] Types =
    [
        "complaint-filed",
        "complaint-corrected",
        "information-provided",
        "contact-changed",
        "document-added",
        "information-requested",
        "interim-reply-sent",
        "complaint-answered",
        "deadline-extended",
        "complaint-reopened",
    ];

    private static readonly string[] Fields =
    [
        "answer",
        "document",
        "complainant.full-name",
        "complainant.birth-date",
        "complainant.nationality",
        "complainant.national-number",
        "complainant.governorate",
        "complainant.address",
        "contact.channel",
        "contact.address",
        "category",
        "governorate",
        "confidential",
        "subject.kind",
        "subject.agency",
        "subject.service",
        "subject.person-name",
        "subject.person-position",
        "grievance.title",
        "grievance.description",
        "grievance.remedy-sought",
        "grievance.incident-date",
        "text",
        "reason",
        "answer.agency",
        "answer.outcome",
        "answer.remedy",
        "answer.no-remedy-reason",
        "deadline.due-on",
    ];

    /// <summary>For the script: by their keys there.</summary>
    public IEnumerable<(string Key, string Text)> ForScript =>
        [
            .. Said.Select(key => (key, site[$"verify.say.{key}"])),
            .. ReceiptFaults.All.Concat(OfScript).Select(fault => ($"failed.{fault}", site[$"verify.failed.{fault}"])),
            .. ReceiptFaults.All.Concat(OfScript).Where(HasAdvice).Select(fault => ($"todo.{fault}", Advice(fault))),
            .. Types.Select(type => ($"type.{type}", site[$"verify.type.{type}"])),
            .. Fields.Select(name => ($"field.{name}", site[$"receipt.field.{name}"])),
            .. Enumerable
                .Range(1, Months)
                .Select(month =>
                    (
                        string.Create(CultureInfo.InvariantCulture, $"month.{month}"),
                        site.Date(new DateOnly(Pattern.Year, month, Pattern.Day))
                    )
                ),
            ("at", site["site.at"]),
        ];

    /// <summary>In one sentence.</summary>
    public string Headline(ReceiptVerdict verdict) =>
        verdict.Fault is { } fault ? site[$"verify.failed.{fault}"]
        : verdict.Entries.Any(entry => entry.Opened is not null) ? site["verify.say.holds.words"]
        : site["verify.say.holds"];

    /// <summary>What to do then.</summary>
    public string Advice(string fault) => site.Find($"verify.todo.{fault}") ?? site["verify.say.todo"];

    /// <summary>What was found of an entry that holds.</summary>
    public IEnumerable<string> Lines(EntryVerdict entry)
    {
        yield return site.Text("verify.say.signed", entry.Origin);
        yield return site.Text("verify.say.place", entry.Index, entry.Size);
        if (entry.ClockAt is { } clock)
        {
            yield return site.Text("verify.say.clock", Moment(clock));
        }

        yield return entry.Witnesses == 0
            ? site["verify.say.witnesses.none"]
            : site.Text("verify.say.witnesses", entry.Cosigned!.Count, entry.Witnesses);
        yield return entry.Opened switch
        {
            null => site["verify.say.closed"],
            { Type: { } type, At: { } at } => site.Text("verify.say.event", site.Find($"verify.type.{type}") ?? type, Moment(at)),
            _ => site["verify.say.event.kept-back"],
        };
        if (entry.Opened is { KeptBack: > 0 and var kept })
        {
            yield return site.Text("verify.say.kept-back", kept);
        }
    }

    /// <summary>What a field is called.</summary>
    public string Label(string name) =>
        site.Find($"receipt.field.{name}")
        ?? (name.StartsWith("document.", StringComparison.Ordinal) ? site["receipt.field.document"] : site["receipt.field.answer"]);

    private bool HasAdvice(string fault) => site.Find($"verify.todo.{fault}") is not null;

    private string Moment(DateTimeOffset at) => site.Text("site.at", site.Date(at), site.Time(at));
}
