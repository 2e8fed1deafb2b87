using System.Reflection;
using System.Text.RegularExpressions;
using Ccs.Domain.Accounts;
using Ccs.Domain.Agencies;
using Ccs.Domain.Batches;
using Ccs.Domain.Complaints;
using Ccs.Domain.Figures.Acts;
using Ccs.Domain.Shared;
using Ccs.Domain.Templates;

namespace Ccs.Architecture.Tests.Texts;

/// <summary>Texts are complete and alike in the three languages, and all of them are used.</summary>
public sealed partial class TextTests
{
    public static TheoryData<string> Books => [.. Book.All.Select(book => book.Name)];

    [Theory]
    [MemberData(nameof(Books))]
    public void The_three_languages_have_the_same_texts_with_the_same_places(string name)
    {
        var book = Book.Of(name);
        var english = book.In("en");
        foreach (var language in Book.Languages)
        {
            var texts = book.In(language);
            texts.Keys.ShouldBe(english.Keys, ignoreOrder: true, language);
            foreach (var (key, text) in texts)
            {
                text.ShouldNotBeNullOrWhiteSpace($"{language} {key}");
                if (!TextRules.IsForm(key))
                {
                    TextRules.Places(text).ShouldBe(TextRules.Places(english[key]), $"{language} {key}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void Kurdish_is_spelt_with_Kurdish_letters_and_nothing_is_garbled(string name)
    {
        var book = Book.Of(name);

        book.In("ckb").Where(text => TextRules.HasArabicLetters(text.Value)).ShouldBeEmpty();
        foreach (var language in Book.Languages)
        {
            book.In(language).Where(text => TextRules.IsGarbled(text.Value)).ShouldBeEmpty(language);
        }
    }

    [Fact]
    public void Every_message_says_what_it_is_and_when_it_goes()
    {
        const string subject = ".subject";
        var subjects = Book.Of("Notices").In("en").Keys.Where(key => key.EndsWith(subject, StringComparison.Ordinal));
        string[] kinds = [.. subjects.Select(key => key[..^subject.Length])];

        kinds.ShouldNotBeEmpty();
        kinds.Where(kind => !Book.Of("Administration").In("en").ContainsKey($"messages.when.{kind}")).ShouldBeEmpty();
        kinds.Where(kind => !Book.Of("Case").In("en").ContainsKey($"message.kind.{kind}")).ShouldBeEmpty();
    }

    [Fact]
    public void Every_rule_has_its_words()
    {
        var texts = Book.Of("Errors").In("en");
        var codes = new[]
        {
            typeof(RuleCodes),
            typeof(DirectoryRules),
            typeof(TemplateRules),
            typeof(AccountRules),
            typeof(BatchRules),
            typeof(FigureRules),
        }
            .SelectMany(type => type.GetFields())
            .Select(field => (string)field.GetValue(null)!)
            .ToArray();

        codes.Length.ShouldBeGreaterThan(60);
        codes.Where(code => !texts.ContainsKey(code)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_error_text_is_used()
    {
        var sources = string.Join('\n', Repository.Program.Select(file => file.Text));

        Book.Of("Errors").In("en").Keys.Where(key => !sources.Contains($"\"{key}\"", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_text_of_the_site_is_used()
    {
        var sources = string.Join('\n', Repository.In("WebApi").Concat(Repository.Views).Select(file => file.Text));

        foreach (var book in Book.All.Where(book => book.Folder.EndsWith("WebApi/Texts", StringComparison.Ordinal)))
        {
            var start = char.ToLowerInvariant(book.Name[0]) + book.Name[1..];
            TextRules.Unused(book.In("en").Keys.Select(key => $"{start}.{key}"), sources).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Every_code_that_a_field_can_fail_with_has_its_words()
    {
        var texts = Book.Of("Errors").In("en");
        Repository
            .Program.SelectMany(file => FieldCodes().Matches(file.Text))
            .Select(match => match.Groups["code"].Value)
            .Distinct(StringComparer.Ordinal)
            .Where(code => !texts.ContainsKey(code))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_change_of_administration_is_told_in_a_sentence()
    {
        var texts = Book.Of("Administration").In("en");
        Type[] changes = [typeof(IDirectoryEvent), typeof(ITemplateEvent), typeof(IAccountEvent)];
        var names = typeof(IDirectoryEvent)
            .Assembly.GetTypes()
            .Where(type => !type.IsAbstract && changes.Any(change => change.IsAssignableFrom(type)))
            .Select(type => type.GetCustomAttribute<EventNameAttribute>()!.Name)
            .ToArray();

        names.Length.ShouldBeGreaterThan(30);
        names.Where(name => !texts.ContainsKey($"history.step.{name}")).ShouldBeEmpty();
    }

    [Fact]
    public void Views_have_no_text_of_their_own() =>
        Repository
            .Views.SelectMany(view => ViewText().Matches(view.Text).Select(match => $"{view.Path}: {match.Groups["text"].Value.Trim()}"))
            .ShouldBeEmpty();

    [Fact]
    public void Proof_that_faults_are_found()
    {
        TextRules.HasArabicLetters("كوردی").ShouldBeTrue();
        TextRules.IsGarbled("Ø´Ú©Ø§Ø§").ShouldBeTrue();
        TextRules.Places("{0} of {1}, {0}").ShouldBe(["{0}", "{1}"]);
        TextRules.Unused(["filing.a.label", "filing.b", "filing.c.d"], "texts=\"filing.a\" $\"filing.c.{x}\"").ShouldBe(["filing.b"]);
        ViewText().IsMatch("<p>Some words</p>").ShouldBeTrue();
        ViewText().IsMatch("<p>@Site[\"a.b\"]</p>").ShouldBeFalse();
    }

    [GeneratedRegex("\"(?<code>(field|upload|session|input|verification|version)\\.[a-z-]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FieldCodes();

    /// <summary>Two words in a row between tags.</summary>
    [GeneratedRegex(
        @"<(p|li|a|h\d|td|th|span|strong|button|label|dt|dd|legend)(\s[^<>@]*)?>(?<text>[^<@{}]*\p{L}{2,}\s+\p{L}{2,}[^<@{}]*)<",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex ViewText();
}
