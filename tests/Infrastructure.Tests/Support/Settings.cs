using Microsoft.Extensions.Configuration;

namespace Ccs.Infrastructure.Tests.Support;

/// <summary>What an operator configured.</summary>
internal static class Settings
{
    public static IConfiguration Of(params (string Name, string? Value)[] all) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(all.ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal))
            .Build();
}
