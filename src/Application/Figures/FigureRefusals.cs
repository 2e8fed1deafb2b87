using Ccs.Application.Validation;
using FluentValidation;

namespace Ccs.Application.Figures;

/// <summary>What the figures can't be asked.</summary>
public static class FigureRefusals
{
    /// <summary>Nothing is known of a day that has not begun.</summary>
    public static ValidationException Future() => Invalid.Field("known", "known.future");
}
