namespace Ccs.Domain.Shared;

/// <summary>
/// The name under which an event is stored, for ever. Class names may change, stored names may not. A changed meaning is a new class
/// with the next <paramref name="version"/>, and an upcaster.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventNameAttribute(string name, int version = 1) : Attribute
{
    public string Name { get; } = name;

    public int Version { get; } = version;

    /// <summary>Version 1 is the bare name; later versions carry theirs: <c>complaint-filed</c>, <c>complaint-filed.v2</c>.</summary>
    public string WireName => Version == 1 ? Name : $"{Name}.v{Version}";
}
