namespace Ccs.Infrastructure.Documents;

/// <summary>Where files are kept on this machine.</summary>
/// <param name="Path">The data folder; the files go below its <c>documents</c>, which no web server ever serves.</param>
public sealed record DocumentFolder(string Path);
