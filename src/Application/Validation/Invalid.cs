using FluentValidation;
using FluentValidation.Results;

namespace Ccs.Application.Validation;

/// <summary>Input that only a handler can find wrong, told in the same form as a validator does.</summary>
internal static class Invalid
{
    /// <param name="field">Which.</param>
    /// <param name="code">Of the text.</param>
    /// <param name="arguments">That stand in the text.</param>
    public static ValidationException Field(string field, string code, params string[] arguments) =>
        new([new ValidationFailure(field, code) { ErrorCode = code, CustomState = arguments }]);
}
