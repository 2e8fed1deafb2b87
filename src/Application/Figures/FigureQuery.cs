namespace Ccs.Application.Figures;

/// <summary>
/// What a report is of, as it was typed: the only filter there is. The number, the rows below it, the list of cases and the export are all
/// asked for by the same one, so that they agree. All fields may be left out.
/// </summary>
/// <param name="From">The first day of the window, in the Region.</param>
/// <param name="To">Its last day; the day of <paramref name="Known"/> by default.</param>
/// <param name="Known">As it was known at the end of this day; now by default.</param>
/// <param name="Agency">With all below it and what it took over.</param>
/// <param name="Service">The service that was named.</param>
/// <param name="Category">With those below it.</param>
/// <param name="Governorate">Where it happened.</param>
/// <param name="Kind"><c>service</c> or <c>person</c>.</param>
/// <param name="Language"><c>ckb</c>, <c>ar</c> or <c>en</c>.</param>
/// <param name="Channel"><c>online</c> or <c>assisted</c>.</param>
/// <param name="ContactKind"><c>email</c> or <c>phone</c>, as it was verified.</param>
/// <param name="Severity">At least so grave, 1 to 4.</param>
/// <param name="Chosen"><c>true</c>: by the category that the complainant chose, whatever the centre made of it.</param>
public sealed record FigureQuery(
    string? From = null,
    string? To = null,
    string? Known = null,
    string? Agency = null,
    string? Service = null,
    string? Category = null,
    string? Governorate = null,
    string? Kind = null,
    string? Language = null,
    string? Channel = null,
    string? ContactKind = null,
    string? Severity = null,
    string? Chosen = null
);
