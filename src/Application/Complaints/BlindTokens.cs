using System.Globalization;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Agencies;
using Ccs.Domain.Complaints;

namespace Ccs.Application.Complaints;

/// <summary>The tokens under which personal text is found; searching asks for the same ones that were stored.</summary>
internal sealed class BlindTokens(IBlindIndex index)
{
    /// <summary>For quotas, and for complaints that are not confidential.</summary>
    public string Contact(ContactAddress contact) => Contact(contact, confidential: false);

    /// <summary>Of a kind of its own for confidential complaints: nobody learns from the table that the same person filed both.</summary>
    public string Contact(ContactAddress contact, bool confidential) =>
        index.Token(confidential ? "contact-of-confidential" : "contact", contact.Address);

    /// <summary>For counting: all writings of one mailbox have the same.</summary>
    public string Mailbox(ContactAddress contact) => index.Token("mailbox", Validation.Mailbox.Of(contact).Address);

    /// <summary>Compared where nobody but a reaction sees the date; of one contact, so that those of two never look equal.</summary>
    public string BirthDate(string contactToken, DateOnly date) =>
        index.Token("birth-date", string.Create(CultureInfo.InvariantCulture, $"{contactToken}\0{date:O}"));

    public string ComplaintCode(ComplaintCode code) => index.Token("complaint-code", code.ToString());

    public string Contact(ContactAddress contact, SearchPlace place) => index.Token("contact-at", $"{place}\0{contact.Address}");

    public string NationalNumber(string twelveDigits, SearchPlace place) => index.Token("national-number-at", $"{place}\0{twelveDigits}");

    /// <param name="normalised">As <see cref="Ccs.Domain.Text.SearchText"/> gives it.</param>
    /// <param name="place">Where the complaint lies.</param>
    public string Word(string normalised, SearchPlace place) => index.Token("word-at", $"{place}\0{normalised}");
}

/// <summary>
/// Where a complaint lies, as part of each of its search tokens: a search looks only at tokens of the places that the caller sees, so that
/// neither its time nor the table tells of the words of other places.
/// </summary>
/// <param name="AgencyId">Null: in triage.</param>
/// <param name="Desk">Of that agency.</param>
internal readonly record struct SearchPlace(string? AgencyId, Desk Desk)
{
    public static SearchPlace Of(Complaint complaint) => complaint.AgencyId is null ? default : new(complaint.AgencyId, complaint.Desk);

    /// <summary>Triage and both desks of every agency there ever was.</summary>
    public static IEnumerable<SearchPlace> All(GovernmentDirectory directory) =>
        [default, .. directory.Agencies.Keys.SelectMany(agency => Enum.GetValues<Desk>(), (agency, desk) => new SearchPlace(agency, desk))];

    public override string ToString() => AgencyId is null ? "triage" : $"{AgencyId}/{Desk}";
}
