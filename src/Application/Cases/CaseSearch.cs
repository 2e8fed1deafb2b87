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

    public CaseFilter Filter(string? query, GovernmentDirectory directory)
    {
        if (string.IsNullOrWhiteSpace(query))
        {
            return new CaseFilter();
        }

        if (ComplaintCode.TryParse(query, out var code))
        {
            return new CaseFilter { ComplaintCode = code.ToString() };
        }

        if (ContactAddress.Parse(query) is { } contact)
        {
            return new CaseFilter { Words = [Only(tokens.Contact(contact))] };
        }

        if (Digits.Ungrouped(query) is { Length: 12 } digits && digits.All(char.IsAsciiDigit))
        {
            return new CaseFilter { Words = [Only(tokens.NationalNumber(digits))] };
        }

        return new CaseFilter { Words = [.. SearchText.Words(query).Distinct(StringComparer.Ordinal).Take(MostWords).Select(w => Word(w, directory))] };
    }

    private static SearchWord Only(string token) => new(token, [], [], []);

    private SearchWord Word(string word, GovernmentDirectory directory) => new(
        tokens.Word(word),
        [.. directory.Agencies.Values.Where(a => Bears(a.Names, word)).Select(a => a.Id)],
        [.. directory.Services.Values.Where(s => Bears(s.Names, word)).Select(s => s.Id)],
        [.. directory.Categories.Values.Where(c => Bears(c.Names, word)).Select(c => c.Id)]);

    private static bool Bears(Names names, string word) =>
        SearchText.Words(names.En).Concat(SearchText.Words(names.Ckb)).Concat(SearchText.Words(names.Ar)).Contains(word, StringComparer.Ordinal);
}
