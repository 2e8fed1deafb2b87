using System.Text.RegularExpressions;
using Ccs.Architecture.Tests.Texts;
using Ccs.Domain.Complaints.Events;
using Ccs.Domain.Shared;
using Ccs.WebApi.Site.Steps;
using Microsoft.AspNetCore.Razor.Hosting;

namespace Ccs.Architecture.Tests.Pages;

/// <summary>Each kind of event of a complaint is told by a partial of its own.</summary>
public sealed partial class StepPartialTests
{
    private const string Folder = "src/WebApi/Pages/Shared/Steps/";

    public static TheoryData<Type> Events => [.. EventNames.All.Where(typeof(IComplaintEvent).IsAssignableFrom)];

    [Theory]
    [MemberData(nameof(Events))]
    public void Every_event_has_a_partial_whose_model_it_is(Type type)
    {
        var path = StepPartial.Of(System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type));
        var compiled = new RazorCompiledItemLoader().LoadItems(Assemblies.WebApi).SingleOrDefault(item => item.Identifier == path);

        compiled.ShouldNotBeNull(path);
        compiled.Type.BaseType.ShouldBe(typeof(StepView<>).MakeGenericType(type));
    }

    [Fact]
    public void No_partial_is_left_of_an_event_that_is_none() =>
        Repository
            .Views.Where(view => view.Path.StartsWith(Folder, StringComparison.Ordinal) && !view.Name.StartsWith('_'))
            .Select(view => view.Name)
            .ShouldBe(EventNames.All.Where(typeof(IComplaintEvent).IsAssignableFrom).Select(type => type.Name), ignoreOrder: true);

    [Fact]
    public void Every_text_of_a_partial_is_there_in_three_languages()
    {
        var keys = Repository
            .Views.Where(view => view.Path.StartsWith(Folder, StringComparison.Ordinal))
            .SelectMany(view => Keys().Matches(view.Text).Select(match => match.Groups["key"].Value))
            .Distinct(StringComparer.Ordinal)
            .ToArray();

        keys.Length.ShouldBeGreaterThan(60);
        foreach (var language in Book.Languages)
        {
            keys.Where(key => !Has(key, language)).ShouldBeEmpty(language);
        }
    }

    /// <summary>Of a key whose end is a word of a list, that there are such words.</summary>
    private static bool Has(string key, string language)
    {
        var (book, name) = (key[..key.IndexOf('.')], key[(key.IndexOf('.') + 1)..]);
        var texts = Book.Of(char.ToUpperInvariant(book[0]) + book[1..]).In(language);
        return name.EndsWith('.') ? texts.Keys.Any(one => one.StartsWith(name, StringComparison.Ordinal)) : texts.ContainsKey(name);
    }

    [GeneratedRegex("\"(?<key>(audit|case|decision|filing)\\.[a-z][a-z.-]*)[\"{]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Keys();
}
