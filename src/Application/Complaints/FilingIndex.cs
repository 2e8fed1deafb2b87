using Ccs.Application.Cases;
using Ccs.Application.Ports;
using Ccs.Application.Validation;
using Ccs.Domain.Complaints;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Text;

namespace Ccs.Application.Complaints;

/// <summary>
/// Makes a verified complaint findable by its words, contact and national number, without storing any of them; anew whenever it comes to
/// another agency or desk, since the tokens are those of the place where it lies.
/// </summary>
internal sealed class FilingIndex(IComplaintStreams streams, ISearchTerms terms, BlindTokens tokens)
{
    private readonly Dictionary<Guid, OpenCase> _moved = [];

    /// <summary>It counts now, or lies elsewhere: its terms are made anew with the commit, by how it stands then.</summary>
    public void Moved(OpenCase moved) => _moved[moved.Complaint.Id] = moved;

    /// <summary>Called once, before the commit.</summary>
    public async Task Settle(CancellationToken cancellation)
    {
        foreach (var moved in _moved.Values.Where(open => !open.Complaint.Erased))
        {
            await Place(moved, cancellation);
        }
    }

    private async Task Place(OpenCase moved, CancellationToken cancellation)
    {
        var (complaint, seal) = (moved.Complaint, moved.Seal);
        if (seal.IsDestroyed || ContactAddress.Parse(seal.Open(Fields.Contact, complaint.Contact.Address)) is not { } contact)
        {
            return;
        }

        var filed = await streams.Filed(complaint.Id, cancellation);
        var place = SearchPlace.Of(complaint);
        var words = moved.Mended ?? (complaint.Corrections > 0 ? await streams.LastCorrection(complaint.Id, cancellation) : null);
        var answers = words is null ? filed.Answers : words.Answers;
        var found = Texts(filed, words?.Grievance ?? filed.Grievance, complaint, seal)
            .Concat(AnswerWords.Of(answers, moved.Directory, seal, complaint.Confidential))
            .Select(word => tokens.Word(word, place));
        terms.Store(
            new SearchTerms(
                complaint.Id,
                tokens.Contact(contact, complaint.Confidential),
                [
                    .. found
                        .Concat(Keys(filed, complaint, seal, contact, place))
                        .Distinct(StringComparer.Ordinal)
                        .Order(StringComparer.Ordinal),
                ]
            )
        );
    }

    private static IEnumerable<string> Texts(ComplaintFiled filed, Grievance grievance, Complaint complaint, IComplaintSeal seal)
    {
        string?[] texts =
        [
            seal.Open(Fields.Title, grievance.Title),
            seal.Open(Fields.Description, grievance.Description),
            seal.OpenOrNull(Fields.RemedySought, grievance.RemedySought),
            seal.OpenOrNull(Fields.PersonName, complaint.Subject.PersonName),
            seal.OpenOrNull(Fields.PersonPosition, complaint.Subject.PersonPosition),
            complaint.Confidential ? null : seal.Open(Fields.FullName, filed.Complainant.FullName),
        ];
        return texts.OfType<string>().SelectMany(SearchText.Words);
    }

    /// <summary>Not where the identity is closed: who finds a complaint by a phone number knows who filed it.</summary>
    private IEnumerable<string> Keys(
        ComplaintFiled filed,
        Complaint complaint,
        IComplaintSeal seal,
        ContactAddress contact,
        SearchPlace place
    )
    {
        if (complaint.Confidential)
        {
            yield break;
        }

        yield return tokens.Contact(contact, place);
        if (seal.OpenOrNull(Fields.NationalNumber, filed.Complainant.NationalNumber) is { } number)
        {
            yield return tokens.NationalNumber(number, place);
        }
    }
}
