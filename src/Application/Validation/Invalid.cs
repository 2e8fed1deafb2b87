using FluentValidation;
using FluentValidation.Results;

namespace Ccs.Application.Validation;

/// <summary>Input that only a handler can find wrong, told in the same form as a validator does.</summary>
internal static class Invalid
{
    public static ValidationException Field(string field, string code) =>
        new([new ValidationFailure(field, code) { ErrorCode = code, CustomState = Array.Empty<string>() }]);
}
