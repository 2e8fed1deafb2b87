using Ccs.Application.Complaints;
using Ccs.Application.Validation;
using FluentValidation.Results;

namespace Ccs.Application.Tests.Complaints;

/// <summary>Domains that can have no mail are told on the field, wherever a contact comes in.</summary>
public sealed class ContactDomainTests
{
    private static readonly SmsCountries Countries = new(SmsCountries.Usual);
    private readonly IMailDomains _domains = Substitute.For<IMailDomains>();

    public ContactDomainTests()
    {
        _domains.MayHaveMail("example.org", Arg.Any<CancellationToken>()).Returns(true);
        _domains.MayHaveMail("gmial.con", Arg.Any<CancellationToken>()).Returns(false);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_filing_with_one_is_refused()
    {
        (await Filed(Email("a@gmial.con"))).ShouldBe([("contact.email", "field.email-domain")]);
        (await Filed(Email("a@example.org"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_contact_with_one_is_refused()
    {
        (await Changed(Email("A@Gmial.CON"))).ShouldBe([("email", "field.email-domain")]);
        (await Changed(Email("a@example.org"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_is_asked_about_what_is_no_address()
    {
        (await Changed(Email("a@b@"))).ShouldBe([("email", "field.email")]);
        (await Changed(new ContactInput("phone", null, "07501234567"))).ShouldBeEmpty();
        (await Changed(null)).Single().Code.ShouldBe("field.required");

        _domains.ReceivedCalls().ShouldBeEmpty();
    }

    private static ContactInput Email(string address) => new("email", address, null);

    private async Task<(string Field, string Code)[]> Changed(ContactInput? contact) =>
        Told(await new ChangeContactValidator(Countries, _domains).ValidateAsync(new ChangeContact(Some.ComplaintId, null, contact), Ct));

    private async Task<(string Field, string Code)[]> Filed(ContactInput contact)
    {
        var directory = Substitute.For<IDirectory>();
        directory.Get(Ct).ReturnsForAnyArgs(GovernmentDirectory.Empty);
        var validator = new FileComplaintValidator(directory, Countries, _domains, TimeProvider.System);
        var told = Told(await validator.ValidateAsync(new FileComplaint { Contact = contact }, Ct));
        return [.. told.Where(each => each.Field.StartsWith("contact", StringComparison.OrdinalIgnoreCase))];
    }

    private static (string Field, string Code)[] Told(ValidationResult result) =>
        [.. result.Errors.Select(error => (error.PropertyName, error.ErrorCode))];
}
