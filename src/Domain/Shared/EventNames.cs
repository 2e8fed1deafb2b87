using System.Collections.Concurrent;
using System.Reflection;

namespace Ccs.Domain.Shared;

/// <summary>Looks up the stored name of an event.</summary>
public static class EventNames
{
    private static readonly ConcurrentDictionary<Type, string> Known = new();

    /// <exception cref="InvalidOperationException">The type has no <see cref="EventNameAttribute"/>: a mistake in the code.</exception>
    public static string Of(Type eventType) =>
        Known.GetOrAdd(
            eventType,
            static type =>
                type.GetCustomAttribute<EventNameAttribute>()?.WireName
                ?? throw new InvalidOperationException($"{type.Name} has no event name.")
        );

    /// <summary>The name without its version: what a step is called for people and clients, who do not care how it is stored.</summary>
    public static string Bare(Type eventType) => Of(eventType).Split('.')[0];

    /// <summary>All event types of the domain.</summary>
    public static IReadOnlyList<Type> All { get; } =
    [.. typeof(EventNames).Assembly.GetTypes().Where(type => type.IsDefined(typeof(EventNameAttribute)))];
}
