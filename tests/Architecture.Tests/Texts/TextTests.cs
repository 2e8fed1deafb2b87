using System.Text.RegularExpressions;
using System.Xml.Linq;
using Ccs.Domain.Complaints;

namespace Ccs.Architecture.Tests.Texts;

/// <summary>Texts are complete and alike in the three languages.</summary>
public sealed partial class TextTests
{
    private static readonly string[] Languages = ["en", "ckb", "ar"];

    [Theory]
    [InlineData("Errors")]
    [InlineData("Notices")]
    [InlineData("Words")]
    public void The_three_languages_have_the_same_texts_with_the_same_places(string file)
    {
        var english = Read(file, "en");
        foreach (var language in Languages)
        {
            var texts = Read(file, language);
            texts.Keys.ShouldBe(english.Keys, ignoreOrder: true, language);
            foreach (var (key, text) in texts)
            {
                text.ShouldNotBeNullOrWhiteSpace($"{language} {key}");
                Places().Matches(text).Select(m => m.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                    .ShouldBe(Places().Matches(english[key]).Select(m => m.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), $"{language} {key}");
            }
        }
    }

    [Fact]
    public void Kurdish_is_spelt_with_Kurdish_letters_and_nothing_is_garbled()
    {
        foreach (var file in new[] { "Errors", "Notices", "Words" })
        {
            Read(file, "ckb").Where(text => text.Value.Contains('ك') || text.Value.Contains('ي') || text.Value.Contains('ى')).ShouldBeEmpty();
            foreach (var language in Languages)
            {
                Read(file, language).Where(text => Garbled().IsMatch(text.Value)).ShouldBeEmpty(language);
            }
        }
    }

    [Fact]
    public void Every_rule_has_its_words()
    {
        var texts = Read("Errors", "en");
        var codes = typeof(RuleCodes).GetFields().Select(field => (string)field.GetValue(null)!).ToArray();

        codes.Length.ShouldBeGreaterThan(30);
        codes.Where(code => !texts.ContainsKey(code)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_error_text_is_used()
    {
        var sources = string.Join('\n', Repository.Program.Select(file => file.Text));

        Read("Errors", "en").Keys.Where(key => !sources.Contains($"\"{key}\"", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_code_that_a_field_can_fail_with_has_its_words()
    {
        var texts = Read("Errors", "en");
        Repository.Program.SelectMany(file => FieldCodes().Matches(file.Text)).Select(match => match.Groups["code"].Value)
            .Distinct(StringComparer.Ordinal).Where(code => !texts.ContainsKey(code)).ShouldBeEmpty();
    }

    private static Dictionary<string, string> Read(string file, string language) => XDocument
        .Load(Path.Combine(Repository.Root, "src", "Application", "Texts", $"{file}.{language}.resx")).Root!
        .Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, 1000)]
    private static partial Regex Places();

    [GeneratedRegex("[\uFFFD]|[ÃØÙÛ][\u0080-\u00BF]", RegexOptions.None, 1000)]
    private static partial Regex Garbled();

    [GeneratedRegex("\"(?<code>(field|upload|session|input|verification|version)\\.[a-z-]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FieldCodes();
}
