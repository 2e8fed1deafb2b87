using Ccs.Application.Pipeline;
using Ccs.Application.Ports;
using Ccs.Application.Texts;
using Ccs.Domain.Complaints;
using Ccs.Domain.Shared;
using FluentValidation;

namespace Ccs.WebApi.Commands;

/// <summary>Runs use cases of administration from the command line; what refuses them is told on standard error.</summary>
internal static class AdministrationRunner
{
    /// <returns>Null where it was refused.</returns>
    public static async Task<object?> Run<TResult>(WebApplication app, ICommand<TResult> command)
    {
        try
        {
            return await app.Services.GetRequiredService<ICommandRunner>().Run("command-line", command, CancellationToken.None);
        }
        catch (ValidationException invalid)
        {
            foreach (var failure in invalid.Errors)
            {
                await Refuse(
                    $"{failure.PropertyName}: {Wording.Error(failure.ErrorCode, Language.En, failure.CustomState as string[] ?? [])}"
                );
            }
        }
        catch (RuleViolation rule)
        {
            await Refuse(Wording.Error(rule.Code, Language.En));
        }
        catch (NotFoundException)
        {
            await Refuse("There is nothing of this name.");
        }
        catch (StaffAccountException refused)
        {
            await Refuse(refused.Message);
        }

        return null;
    }

    private static Task Refuse(string why) => Console.Error.WriteLineAsync(why);
}
