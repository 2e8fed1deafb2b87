using System.Net;
using Ccs.Proof.Notes;
using Ccs.Proof.Tree;

namespace Ccs.Verify;

/// <summary>Where a log's files are: a folder, or an address.</summary>
internal sealed class LogPlace : IDisposable
{
    private readonly HttpClient? _http;
    private readonly string _folder = string.Empty;

    public LogPlace(string place)
    {
        if (Uri.TryCreate(place, UriKind.Absolute, out var address) && address.Scheme.StartsWith("http", StringComparison.Ordinal))
        {
            _http = new HttpClient { BaseAddress = new Uri($"{address.AbsoluteUri.TrimEnd('/')}/") };
        }
        else
        {
            _folder = place;
        }
    }

    /// <summary>Null: there is none.</summary>
    public async Task<byte[]?> Read(string path, CancellationToken cancellation)
    {
        if (_http is null)
        {
            var file = Path.Combine(_folder, path);
            return File.Exists(file) ? await File.ReadAllBytesAsync(file, cancellation) : null;
        }

        using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative), cancellation);
        return answer.StatusCode == HttpStatusCode.NotFound
            ? null
            : await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(cancellation);
    }

    /// <summary>A tile, or the full one where the partial one is there no more.</summary>
    public async Task<byte[]?> Read(TilePath tile, CancellationToken cancellation) =>
        await Read(tile.ToString(), cancellation) ?? await Read((tile with { Width = TilePath.Full }).ToString(), cancellation);

    /// <exception cref="FormatException">It is no checkpoint.</exception>
    /// <exception cref="NotProvenException">There is none, or it isn't signed as the policy asks.</exception>
    public async Task<(Checkpoint Checkpoint, PolicyVerdict Verdict)> Checkpoint(LogPolicy policy, CancellationToken cancellation) =>
        Signed.Read(await Read("checkpoint", cancellation) ?? throw new NotProvenException("There is no checkpoint."), policy);

    public void Dispose() => _http?.Dispose();
}
