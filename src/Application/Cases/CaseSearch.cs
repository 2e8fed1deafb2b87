using System.Text.RegularExpressions;
using Ccs.Application.Complaints;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Text;

namespace Ccs.Application.Cases;

/// <summary>
/// Understands what somebody typed into the search field: a case number, a contact, a national number, else words. Words are looked for in
/// the personal text by their tokens, at the places that the caller sees, and in the names of agencies, services and categories as they
/// are spelt, in all three languages.
/// </summary>
internal sealed partial class CaseSearch(BlindTokens tokens)
{
    /// <summary>Somebody searched for a complaint code, which is the citizen's secret and no way to a case.</summary>
    public const string IsComplaintCode = "field.is-complaint-code";

    private const int MostWords = 12;
    private const RegexOptions Written = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>
    /// A complaint code for certain, alone or among other words: it has the prefix. Ten bare characters may as well be a word.
    /// </summary>
    public static bool IsCode(string? query) =>
        (query?.TrimStart().StartsWith(ComplaintCode.Prefix, StringComparison.OrdinalIgnoreCase) == true && MayBeCode(query))
        || Within(query, WithPrefix());

    /// <summary>One word or phone number of ten characters in 32 has the right check character by chance.</summary>
    public static bool MayBeCode(string? query) => ComplaintCode.TryParse(query, out _) || Within(query, InGroups());

    /// <summary>What to look for, in this order, until something is found: nine digits may be a case number, or a word.</summary>
    /// <param name="query">As it was typed.</param>
    /// <param name="within">The other filters.</param>
    /// <param name="scope">Of the caller.</param>
    /// <param name="directory">For the names.</param>
    public IEnumerable<CaseFilter> Filters(string? query, CaseFilter within, CaseScope scope, GovernmentDirectory directory)
    {
        if (CaseNumber.TryParse(query, out var number))
        {
            yield return within with
            {
                CaseNumber = number.ToString(),
            };
        }

        yield return within with
        {
            Words = Words(query, [.. scope.Places(directory)], directory),
        };
    }

    private static bool Within(string? query, Regex written) =>
        written.Matches(Digits.ToAscii(query ?? string.Empty)).Any(found => ComplaintCode.TryParse(found.Value, out _));

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}])CCS([^\p{L}\p{Nd}]{0,3}[A-Z0-9]){10}(?![\p{L}\p{Nd}])", Written, 1000)]
    private static partial Regex WithPrefix();

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}])[A-Z0-9]{4}\p{Pd}[A-Z0-9]{4}\p{Pd}[A-Z0-9]{2}(?![\p{L}\p{Nd}])", Written, 1000)]
    private static partial Regex InGroups();

    private IReadOnlyList<SearchWord> Words(string? query, IReadOnlyList<SearchPlace> places, GovernmentDirectory directory)
    {
        if (string.IsNullOrWhiteSpace(query))
        {
            return [];
        }

        if (ContactAddress.Parse(query) is { } contact)
        {
            return [Number(place => tokens.Contact(contact, place))];
        }

        if (Digits.Ungrouped(query) is { Length: 12 } digits && digits.All(char.IsAsciiDigit))
        {
            return [Number(place => tokens.NationalNumber(digits, place))];
        }

        return [.. SearchText.Words(query).Distinct(StringComparer.Ordinal).Take(MostWords).Select(Word)];

        // What looks like a telephone or national number may as well be that of a meter or a file, which is a word of an answer or a text.
        SearchWord Number(Func<SearchPlace, string> token) =>
            new(
                [.. places.Select(token), .. SearchText.Words(query) is [var word] ? places.Select(place => tokens.Word(word, place)) : []],
                [],
                [],
                []
            );

        SearchWord Word(string word) =>
            new(
                [.. places.Select(place => tokens.Word(word, place))],
                [.. directory.Agencies.Values.Where(a => Bears(a.Names, word)).Select(a => a.Id)],
                [.. directory.Services.Values.Where(s => Bears(s.Names, word)).Select(s => s.Id)],
                [.. directory.Categories.Values.Where(c => Bears(c.Names, word)).Select(c => c.Id)]
            );
    }

    private static bool Bears(Names names, string word) =>
        SearchText
            .Words(names.En)
            .Concat(SearchText.Words(names.Ckb))
            .Concat(SearchText.Words(names.Ar))
            .Contains(word, StringComparer.Ordinal);
}
