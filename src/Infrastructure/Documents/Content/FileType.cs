namespace Ccs.Infrastructure.Documents.Content;

/// <summary>Whether a file may be of a type, by its first bytes.</summary>
/// <param name="head">Up to 64 KiB; never empty.</param>
internal delegate bool Signature(ReadOnlySpan<byte> head);

/// <summary>Looks at the whole of a file, from its beginning and as often as needed; seekable.</summary>
/// <exception cref="Ccs.Application.Ports.UploadRefusedException">It is something else, or dangerous.</exception>
internal delegate Task Inspection(Stream clear, CancellationToken cancellation);

/// <summary>Makes of a file that was inspected what is kept in its place.</summary>
internal delegate Task<byte[]> Rewriting(Stream clear, CancellationToken cancellation);

/// <summary>A type of file that is accepted.</summary>
/// <param name="MediaType">What it is served as.</param>
/// <param name="Extensions">Lower case, with the dot; the first is given to a file that came under another.</param>
/// <param name="Begins">The signature.</param>
/// <param name="Inspect">Where the beginning is not enough.</param>
/// <param name="Rewrite">Where the file is not kept as it came.</param>
internal sealed record FileType(
    string MediaType,
    IReadOnlyList<string> Extensions,
    Signature Begins,
    Inspection? Inspect = null,
    Rewriting? Rewrite = null
);
