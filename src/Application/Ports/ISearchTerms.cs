namespace Ccs.Application.Ports;

/// <summary>
/// The blind index of a complaint: keyed tokens of whole words of its texts and answers, of the contact and of the national number.
/// Beside the events, not in them, so that erasing removes it.
/// </summary>
public interface ISearchTerms
{
    /// <summary>Stored with the commit, in place of those of the same complaint.</summary>
    void Store(SearchTerms terms);

    /// <summary>Removes with the commit.</summary>
    void Remove(Guid complaintId);
}

/// <param name="Id">The complaint.</param>
/// <param name="Contact">Token of the contact, of a kind of its own where the complaint is confidential: tracking compares it.</param>
/// <param name="Tokens">Tokens of everything that a search may find it by where it lies now, sorted, so that they do not tell the order of
/// a text; of who filed it only where the identity is open.</param>
public sealed record SearchTerms(Guid Id, string Contact, IReadOnlyList<string> Tokens);
