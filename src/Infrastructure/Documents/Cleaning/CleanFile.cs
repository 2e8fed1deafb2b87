namespace Ccs.Infrastructure.Documents.Cleaning;

/// <summary>What is left of a file when nothing in it tells who made it.</summary>
/// <param name="Content">The whole.</param>
/// <param name="MediaType">May be another than that of the file.</param>
/// <param name="Ending">With its dot.</param>
internal sealed record CleanFile(byte[] Content, string MediaType, string Ending);
