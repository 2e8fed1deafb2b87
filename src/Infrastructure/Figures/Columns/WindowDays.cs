using Ccs.Application.Figures;

namespace Ccs.Infrastructure.Figures.Columns;

/// <summary>In which of some windows a day is.</summary>
internal sealed class WindowDays
{
    /// <summary>It is in none.</summary>
    public const int None = -1;

    private readonly int _first;
    private readonly int[] _windows;

    /// <param name="windows">Sorted, with nothing in common.</param>
    public WindowDays(IReadOnlyList<FigureWindow> windows)
    {
        _first = windows[0].From.DayNumber;
        _windows = new int[windows[^1].To.DayNumber - _first + 1];
        Array.Fill(_windows, None);
        for (var window = 0; window < windows.Count; window++)
        {
            Array.Fill(
                _windows,
                window,
                windows[window].From.DayNumber - _first,
                windows[window].To.DayNumber - windows[window].From.DayNumber + 1
            );
        }
    }

    public int Of(int day) => (uint)(day - _first) < (uint)_windows.Length ? _windows[day - _first] : None;
}
