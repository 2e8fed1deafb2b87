namespace Ccs.Infrastructure.Keys.Outer;

/// <summary>
/// Where the keys around the data keys are kept, and the ring: the same for every node, and never in the database or its backups. What is
/// destroyed here makes every copy of what it wrapped noise, wherever that stands.
/// </summary>
internal interface IKeyFiles
{
    /// <summary>For those who read a message.</summary>
    string Place { get; }

    /// <summary>It can be reached.</summary>
    bool IsThere { get; }

    IReadOnlyList<string> Names();

    /// <summary>Null: there is none of this name.</summary>
    /// <exception cref="IOException">The place can't be reached.</exception>
    byte[]? Read(string name);

    /// <summary>Of several who make the same at once, one does; it is there for good, and whole, when this returns.</summary>
    void MakeOnce(string name, Func<byte[]> content);

    /// <summary>Writes it as a whole or not at all; one of the same name is replaced. By one at a time.</summary>
    Task Write(string name, Func<Stream, Task> content);

    /// <summary>For reading from any position; null where there is none.</summary>
    Stream? Open(string name);

    /// <summary>Over and gone; harmless where there is none.</summary>
    void Destroy(string name);
}

/// <summary>The keys around the data keys are not as the database needs them.</summary>
/// <param name="message">What is missing, and what to do.</param>
public sealed class KeysException(string message) : InvalidOperationException(message);
