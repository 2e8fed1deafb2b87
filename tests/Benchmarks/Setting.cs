namespace Ccs.Benchmarks;

/// <summary>What a measured program is started with beside what all are.</summary>
/// <param name="Name">In the output.</param>
/// <param name="Differently">Configuration in its environment form.</param>
internal sealed record Setting(string Name, IReadOnlyDictionary<string, string> Differently)
{
    /// <summary>In a value: what it would be without.</summary>
    public const string Itself = "{}";

    public static readonly Setting AsItIs = new("as it is", new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>The one number among the arguments, whatever it means there.</summary>
    public static int? Number(IReadOnlyList<string> arguments) =>
        arguments
            .Select(argument => int.TryParse(argument, out var number) ? number : (int?)null)
            .FirstOrDefault(number => number is not null);

    /// <summary>
    /// The program as it is, and a second one where <c>--compare Name=Value</c> says how it differs; several belong to the same second
    /// one.
    /// </summary>
    public static IReadOnlyList<Setting> Of(IReadOnlyList<string> arguments)
    {
        var compared = arguments
            .Zip(arguments.Skip(1))
            .Where(pair => pair.First == "--compare")
            .Select(pair => pair.Second.Split('=', 2))
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
        return compared.Count == 0 ? [AsItIs] : [AsItIs, new Setting("compared", compared)];
    }

    /// <summary>Settings as they are without, with what is different.</summary>
    public Dictionary<string, string> On(Dictionary<string, string> settings)
    {
        foreach (var (name, value) in Differently)
        {
            settings[name] = value.Replace(Itself, settings.GetValueOrDefault(name), StringComparison.Ordinal);
        }

        return settings;
    }

    /// <summary>Once, above all that is told of it.</summary>
    public void Introduce()
    {
        foreach (var (name, value) in Differently)
        {
            Console.WriteLine($"{Name}: {name}={value}");
        }
    }
}
