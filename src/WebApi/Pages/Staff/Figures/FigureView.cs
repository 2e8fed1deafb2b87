namespace Ccs.WebApi.Pages.Staff.Figures;

/// <summary>The pages of the figures. The word of each stands in its address: <c>/staff/figures/ranking</c>.</summary>
public enum FigureView
{
    Today,
    Ranking,
    Trend,
    Heat,
    Map,
    Times,
    Flow,
    Ageing,
    Measures,

    /// <summary>The cases below a number.</summary>
    Cases,

    /// <summary>The own agency beside the average of all.</summary>
    Own,
}

/// <summary>A table to take away.</summary>
public enum FigureFormat
{
    Csv,
}
