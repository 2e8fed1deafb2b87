using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Ccs.Domain.Tests.Events;

/// <summary>Events are stored for ever: their names and their shape are kept by these tests, not by habit.</summary>
public sealed partial class EventShapeSpecs
{
    public static TheoryData<Type> Types => [.. EventTypes.Stored];

    /// <summary>Events and all that they carry.</summary>
    public static TheoryData<Type> Parts
    {
        get
        {
            HashSet<Type> parts = [];
            Collect(EventTypes.Stored, parts);
            return [.. parts];
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void An_event_is_a_sealed_record_with_a_stored_name(Type type)
    {
        type.IsSealed.ShouldBeTrue();
        IsRecordClass(type).ShouldBeTrue();
        type.GetCustomAttribute<EventNameAttribute>().ShouldNotBeNull().Name.ShouldMatch(KebabCase().ToString());
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void Nothing_in_an_event_can_be_changed(Type part)
    {
        part.GetProperties().Where(p => p.SetMethod is { } set && !IsInit(set)).ShouldBeEmpty();
        part.GetFields(BindingFlags.Public | BindingFlags.Instance).ShouldBeEmpty();
    }

    [Fact]
    public void No_two_stored_names_are_the_same() =>
        EventTypes.Stored.Select(t => t.GetCustomAttribute<EventNameAttribute>()?.WireName).ShouldBeUnique();

    [Fact]
    public void The_stored_names_of_the_facts_about_a_complaint_are_these() =>
        // An entry here is never changed: streams of years carry it. A new event is a new line.
        EventTypes
            .All.Select(t => t.GetCustomAttribute<EventNameAttribute>()!.WireName)
            .Order(StringComparer.Ordinal)
            .ShouldBe([
                "answer-rated",
                "case-number-given",
                "centre-asked",
                "complaint-answered",
                "complaint-assessed",
                "complaint-assigned",
                "complaint-closed",
                "complaint-corrected",
                "complaint-escalated",
                "complaint-filed",
                "complaint-recategorised",
                "complaint-referred",
                "complaint-reopened",
                "complaint-returned",
                "complaint-succeeded",
                "complaint-verified",
                "complaint-verified.v2",
                "complaints-linked",
                "contact-changed",
                "correction-lapsed",
                "correction-reminder-raised",
                "correction-requested",
                "deadline-extended",
                "deadline-missed",
                "deadline-moved",
                "deadline-reminder-raised",
                "document-added",
                "duplicate-joined",
                "duplicate-released",
                "identity-opened",
                "information-provided",
                "information-requested",
                "interim-reply-sent",
                "note-added",
                "officer-appointed",
                "officer-released",
                "original-answered",
                "personal-data-erased",
                "question-lapsed",
                "question-reminder-raised",
                "sealed-texts-opened",
                "staff-bar-lifted",
                "staff-barred",
                "subject-heard",
                "triage-reminder-raised",
            ]);

    [Fact]
    public void A_later_version_carries_its_number_in_the_stored_name()
    {
        new EventNameAttribute("complaint-filed").WireName.ShouldBe("complaint-filed");
        new EventNameAttribute("complaint-filed", 2).WireName.ShouldBe("complaint-filed.v2");
    }

    private static void Collect(IEnumerable<Type> types, HashSet<Type> parts)
    {
        foreach (var type in types.Where(t => t.Assembly == typeof(IComplaintEvent).Assembly && !t.IsEnum && parts.Add(t)))
        {
            Collect(type.GetProperties().Select(p => p.PropertyType).SelectMany(t => t.GetGenericArguments().Append(t)), parts);
        }
    }

    private static bool IsRecordClass(Type type) => type.GetMethod("<Clone>$") is not null;

    private static bool IsInit(MethodInfo set) => set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    [GeneratedRegex("^[a-z]+(-[a-z]+)+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KebabCase();
}
