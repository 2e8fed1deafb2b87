using System.Reflection;

namespace Ccs.Infrastructure.Bulk;

/// <summary>
/// Stands behind a port that commands about one complaint in memory have nothing to ask of: what changes something changes nothing, and
/// what is asked has a fixed answer, or is a mistake of the program.
/// </summary>
internal class Unasked : DispatchProxy
{
    private readonly Dictionary<string, object> _answers = new(StringComparer.Ordinal);

    /// <param name="answers">By the name of the method.</param>
    internal static TPort Of<TPort>(params IEnumerable<(string Method, object Answer)> answers)
        where TPort : class
    {
        var port = Create<TPort, Unasked>();
        foreach (var (method, answer) in answers)
        {
            ((Unasked)(object)port)._answers[method] = answer;
        }

        return port;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        _answers.TryGetValue(targetMethod!.Name, out var answer) ? answer
        : targetMethod.ReturnType == typeof(void) ? null
        : throw new NotSupportedException($"{targetMethod.DeclaringType?.Name}.{targetMethod.Name}");
}
