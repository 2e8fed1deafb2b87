using Ccs.Application.Complaints;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;
using Ccs.Domain.Text;

namespace Ccs.Application.Cases;

/// <summary>
/// Understands what somebody typed into the search field: a complaint code, a contact, a national number, else words. Words are looked for
/// in the personal text by their tokens, and in the names of agencies, services and categories as they are spelt, in all three languages.
/// </summary>
internal sealed class CaseSearch(BlindTokens tokens)
{
    private const int MostWords = 12;

    /// <summary>
    /// What to look for, in this order, until something is found. Ten characters without the prefix may be a complaint code: one word or
    /// phone number in 32 has the right check character by chance, so they are looked for as such too.
    /// </summary>
    public IEnumerable<CaseFilter> Filters(string? query, CaseFilter within, GovernmentDirectory directory)
    {
        var prefixed = query?.TrimStart().StartsWith(ComplaintCode.Prefix, StringComparison.OrdinalIgnoreCase) == true;
        var isCode = ComplaintCode.TryParse(query, out var code);
        if (isCode)
        {
            yield return within with
            {
                ComplaintCode = code.ToString(),
            };
        }

        if (!isCode || !prefixed)
        {
            yield return within with
            {
                Words = Words(query, directory),
            };
        }
    }

    private IReadOnlyList<SearchWord> Words(string? query, GovernmentDirectory directory)
    {
        if (string.IsNullOrWhiteSpace(query))
        {
            return [];
        }

        if (ContactAddress.Parse(query) is { } contact)
        {
            return [Only(tokens.Contact(contact))];
        }

        if (Digits.Ungrouped(query) is { Length: 12 } digits && digits.All(char.IsAsciiDigit))
        {
            return [Only(tokens.NationalNumber(digits))];
        }

        return [.. SearchText.Words(query).Distinct(StringComparer.Ordinal).Take(MostWords).Select(w => Word(w, directory))];
    }

    private static SearchWord Only(string token) => new(token, [], [], []);

    private SearchWord Word(string word, GovernmentDirectory directory) =>
        new(
            tokens.Word(word),
            [.. directory.Agencies.Values.Where(a => Bears(a.Names, word)).Select(a => a.Id)],
            [.. directory.Services.Values.Where(s => Bears(s.Names, word)).Select(s => s.Id)],
            [.. directory.Categories.Values.Where(c => Bears(c.Names, word)).Select(c => c.Id)]
        );

    private static bool Bears(Names names, string word) =>
        SearchText
            .Words(names.En)
            .Concat(SearchText.Words(names.Ckb))
            .Concat(SearchText.Words(names.Ar))
            .Contains(word, StringComparer.Ordinal);
}
