using Ccs.Architecture.Tests.Texts;
using Ccs.Domain.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ccs.Architecture.Tests.Pages;

/// <summary>The pages of staff are closed to everybody else, and have words for all that happens.</summary>
public sealed class StaffPageTests
{
    private static readonly string[] OpenToEverybody = ["SignInModel"];

    [Fact]
    public void Only_who_is_signed_in_gets_as_far_as_a_page_of_staff()
    {
        var pages = Assemblies
            .WebApi.GetTypes()
            .Where(type =>
                type.IsSubclassOf(typeof(PageModel))
                && !type.IsAbstract
                && type.Namespace!.StartsWith("Ccs.WebApi.Pages.Staff", StringComparison.Ordinal)
            )
            .ToList();

        pages.Count.ShouldBeGreaterThan(15);
        pages.Where(page => !page.IsDefined(typeof(AuthorizeAttribute), inherit: true)).Select(page => page.Name).ShouldBe(OpenToEverybody);
    }

    [Fact]
    public void Every_event_of_a_complaint_has_words_for_staff()
    {
        var words = Book.Of("Case").In("en").Keys.ToList();

        EventNames
            .All.Where(typeof(Domain.Complaints.Events.IComplaintEvent).IsAssignableFrom)
            .Select(EventNames.Bare)
            .Where(name => !words.Exists(key => key == $"step.{name}" || key.StartsWith($"step.{name}.", StringComparison.Ordinal)))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_kind_of_message_has_a_name()
    {
        var names = Book.Of("Case").In("en");

        Book.Of("Notices")
            .In("en")
            .Keys.Select(key => key[..key.LastIndexOf('.')])
            .Distinct(StringComparer.Ordinal)
            .Where(kind => !names.ContainsKey($"message.kind.{kind}"))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_decision_of_staff_has_a_page_a_button_and_news_of_its_end()
    {
        var texts = Book.Of("Decision").In("en");

        Application
            .Cases.DecisionNames.Staff.Values.Where(name =>
                !new[] { "button", "title", "send", "done" }.All(part => texts.ContainsKey($"{name}.{part}"))
            )
            .ShouldBeEmpty();
    }
}
