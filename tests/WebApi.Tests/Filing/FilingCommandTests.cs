using Ccs.Domain.Complaints;
using Ccs.WebApi.Site.Components;
using Ccs.WebApi.Site.Filing;

namespace Ccs.WebApi.Tests.Filing;

/// <summary>From answers to the command: what is no longer asked for is left out, and nothing is judged.</summary>
public sealed class FilingCommandTests
{
    private static readonly FilingDraft Draft = new()
    {
        Key = "key",
        Iraqi = FilingDraft.Yes,
        About = "service",
        Agency = "interior",
        Service = "interior-passport",
        PersonName = "Somebody",
        Category = "delay",
        Kind = "delay-no-reply",
        Born = new DateParts
        {
            Day = "١",
            Month = "٥",
            Year = "١٩٩٠",
        },
        Channel = "phone",
        Email = "a@example.org",
        Phone = "0750",
        Confidential = FilingDraft.Yes,
    };

    [Fact]
    public void A_service_has_no_person_and_a_person_no_service()
    {
        var service = FilingCommand.Of(Draft, Language.En).Subject!;
        var person = FilingCommand.Of(Draft with { About = "person" }, Language.En).Subject!;

        (service.ServiceId, service.PersonName).ShouldBe(("interior-passport", null));
        (person.ServiceId, person.PersonName, person.AgencyId).ShouldBe((null, "Somebody", "interior"));
    }

    [Fact]
    public void I_do_not_know_is_no_agency_and_none_of_these_no_service()
    {
        FilingCommand.Of(Draft with { Agency = FilingDraft.Unknown }, Language.En).Subject!.AgencyId.ShouldBeNull();
        FilingCommand.Of(Draft with { Service = FilingDraft.None }, Language.En).Subject!.ServiceId.ShouldBeNull();
    }

    [Fact]
    public void The_finer_category_counts_where_one_was_chosen()
    {
        FilingCommand.Of(Draft, Language.En).Category.ShouldBe("delay-no-reply");
        FilingCommand.Of(Draft with { Kind = FilingDraft.None }, Language.En).Category.ShouldBe("delay");
    }

    [Fact]
    public void Only_the_address_of_the_chosen_channel_counts()
    {
        var contact = FilingCommand.Of(Draft, Language.En).Contact!;

        (contact.Channel, contact.Email, contact.Phone).ShouldBe(("phone", null, "0750"));
    }

    [Fact]
    public void Only_answers_to_what_is_asked_now_go_with_it()
    {
        var draft = Draft with
        {
            Answers = new Dictionary<string, DraftAnswer>(StringComparer.Ordinal)
            {
                ["meter"] = new("12", null),
                ["since"] = new(null, Draft.Born),
                ["empty"] = new(" ", null),
                ["before"] = new("gone", null),
            },
        };

        FilingCommand.Of(draft, Language.En).Answers.ShouldBeNull();
        FilingCommand
            .Of(draft, Language.En, ["meter", "since", "empty", "never-seen"])
            .Answers!.ShouldBe(
                new Dictionary<string, string?>(StringComparer.Ordinal) { ["meter"] = "12", ["since"] = "1990-05-01" },
                ignoreOrder: true
            );
    }

    [Fact]
    public void Dates_may_be_typed_in_any_digits() => FilingCommand.Of(Draft, Language.Ckb).Complainant!.BirthDate.ShouldBe("1990-05-01");
}
