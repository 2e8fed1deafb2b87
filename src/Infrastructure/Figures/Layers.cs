using Ccs.Application.Figures;

namespace Ccs.Infrastructure.Figures;

/// <summary>Windows put into as few layers as need be, so that those of a layer do not overlap.</summary>
internal static class Layers
{
    /// <returns>The places of the windows, a layer each, in the order of their days.</returns>
    public static IReadOnlyList<IReadOnlyList<int>> Of(IReadOnlyList<FigureWindow> windows)
    {
        List<List<int>> layers = [];
        foreach (var at in Enumerable.Range(0, windows.Count).OrderBy(at => windows[at].From))
        {
            if (layers.Find(layer => windows[layer[^1]].To < windows[at].From) is { } layer)
            {
                layer.Add(at);
            }
            else
            {
                layers.Add([at]);
            }
        }

        return layers;
    }
}
