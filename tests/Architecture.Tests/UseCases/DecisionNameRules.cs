using System.Text.RegularExpressions;
using Ccs.Domain.Complaints.Decisions;

namespace Ccs.Architecture.Tests.UseCases;

/// <summary>Which decision the handler of a command opens the case for; read from its source, since it is an argument of a call.</summary>
internal static partial class DecisionNameRules
{
    /// <summary>Null where the file names no decision, or several.</summary>
    public static Decision? DecisionOf(SourceFile useCase)
    {
        var named = Opening()
            .Matches(useCase.Text)
            .Select(match => match.Groups["decision"].Value)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return named.Count == 1 && Enum.TryParse<Decision>(named[0], out var decision) ? decision : null;
    }

    /// <summary>Commands whose decision the HTTP contract has no name for.</summary>
    public static IReadOnlyList<string> WithoutName(IEnumerable<SourceFile> useCases, IReadOnlyDictionary<Decision, string> names) =>
        [.. useCases.Where(file => DecisionOf(file) is not { } decision || !names.ContainsKey(decision)).Select(file => file.Name)];

    [GeneratedRegex(@"desk\.Open\(command, Decision\.(?<decision>\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Opening();
}
