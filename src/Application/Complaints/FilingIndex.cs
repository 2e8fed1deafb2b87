using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Text;

namespace Ccs.Application.Complaints;

/// <summary>Makes a new complaint findable by its words, contact and national number, without storing any of them.</summary>
internal sealed class FilingIndex(ISearchTerms terms, BlindTokens tokens)
{
    public void Add(Filing filing)
    {
        var input = filing.Input;
        var contact = tokens.Contact(filing.Contact);
        List<string> all =
        [
            contact,
            .. tokens.Words(
                input.Title, input.Description, input.RemedySought, input.Complainant!.FullName, input.Subject!.PersonName,
                input.Subject.PersonPosition),
        ];
        if (filing.NationalNumber is { } number)
        {
            all.Add(tokens.NationalNumber(number));
        }

        terms.Create(new SearchTerms(filing.Id, contact, all));
    }
}

/// <summary>The tokens under which personal text is found; searching asks for the same ones that filing stored.</summary>
internal sealed class BlindTokens(IBlindIndex index)
{
    public string Contact(ContactAddress contact) => index.Token("contact", contact.Address);

    public string NationalNumber(string twelveDigits) => index.Token("national-number", twelveDigits);

    public string Word(string normalised) => index.Token("word", normalised);

    public IReadOnlyCollection<string> Words(params IEnumerable<string?> texts) =>
        [.. texts.OfType<string>().SelectMany(SearchText.Words).Distinct(StringComparer.Ordinal).Select(Word)];
}
