using System.Reflection;
using System.Text.RegularExpressions;
using Ccs.Domain.Accounts;
using Ccs.Domain.Batches;
using Ccs.Domain.Templates;

namespace Ccs.Domain.Tests.Complaints;

/// <summary>The codes are part of the HTTP contract and key the texts in three languages.</summary>
public sealed partial class RuleCodesSpecs
{
    private static readonly string[] All =
    [
        .. new[] { typeof(RuleCodes), typeof(DirectoryRules), typeof(TemplateRules), typeof(AccountRules), typeof(BatchRules) }
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => (string)field.GetRawConstantValue()!),
    ];

    [Fact]
    public void No_two_rules_have_the_same_code() => All.ShouldBeUnique();

    [Fact]
    public void A_code_says_what_it_is_about_and_then_what_is_wrong() => All.Where(code => !Shape().IsMatch(code)).ShouldBeEmpty();

    [Fact]
    public void A_refusal_carries_its_code() => new RuleViolation(RuleCodes.UnderAge).Code.ShouldBe("complainant.under-age");

    [GeneratedRegex("^[a-z]+\\.[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();
}
