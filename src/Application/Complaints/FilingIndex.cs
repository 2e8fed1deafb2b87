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
        var words = tokens.Words(
            input.Title,
            input.Description,
            input.RemedySought,
            input.Subject!.PersonName,
            input.Subject.PersonPosition
        );
        terms.Create(new SearchTerms(filing.Id, contact, [.. words, .. input.Confidential ? [] : Identity(filing, contact)]));
    }

    /// <summary>Found by the new contact from now on, and no longer by the one before.</summary>
    public async Task ChangeContact(Guid complaintId, ContactAddress contact, CancellationToken cancellation)
    {
        var before = await terms.Find(complaintId, cancellation) ?? throw new NotFoundException();
        var token = tokens.Contact(contact);

        // It is among the tokens only where the identity is open, and only there the new one takes its place.
        terms.Replace(before with { Contact = token, Tokens = [.. before.Tokens.Select(t => t == before.Contact ? token : t)] });
    }

    /// <summary>Not where the identity is closed: who finds a complaint by a phone number knows who filed it.</summary>
    private IEnumerable<string> Identity(Filing filing, string contact)
    {
        yield return contact;
        foreach (var word in tokens.Words(filing.Input.Complainant!.FullName))
        {
            yield return word;
        }

        if (filing.NationalNumber is { } number)
        {
            yield return tokens.NationalNumber(number);
        }
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
