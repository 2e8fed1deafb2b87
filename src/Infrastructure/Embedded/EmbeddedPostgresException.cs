namespace Ccs.Infrastructure.Embedded;

/// <summary>The embedded PostgreSQL could not be found, made or started; the message says what to do and quotes the tool.</summary>
public sealed class EmbeddedPostgresException : Exception
{
    /// <summary>Makes one without a message; there for the sake of the pattern.</summary>
    public EmbeddedPostgresException() { }

    /// <summary>Makes one with what went wrong and what to do.</summary>
    public EmbeddedPostgresException(string message)
        : base(message) { }

    /// <summary>Makes one with what went wrong, what to do, and the cause.</summary>
    public EmbeddedPostgresException(string message, Exception innerException)
        : base(message, innerException) { }
}
