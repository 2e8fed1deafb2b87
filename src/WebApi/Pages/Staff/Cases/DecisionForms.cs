using Ccs.Application.Pipeline;
using FluentValidation;
using MediatR;

namespace Ccs.WebApi.Pages.Staff.Cases;

/// <summary>What a preview asks before it shows anything.</summary>
internal static class DecisionForms
{
    /// <summary>The shape alone; the rules are asked when it is sent.</summary>
    /// <exception cref="ValidationException">As when it is sent.</exception>
    public static async Task CheckShape(this IServiceProvider services, ICommand<Unit> command, CancellationToken cancellation)
    {
        var type = typeof(IValidator<>).MakeGenericType(command.GetType());
        foreach (var validator in services.GetServices(type).Cast<IValidator>())
        {
            var result = await validator.ValidateAsync(new ValidationContext<object>(command), cancellation);
            if (!result.IsValid)
            {
                throw new ValidationException(result.Errors);
            }
        }
    }
}
