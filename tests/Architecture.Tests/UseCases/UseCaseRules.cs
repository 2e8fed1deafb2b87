using System.Reflection;
using Ccs.Application.Cases;
using Ccs.Application.Pipeline;
using Ccs.Infrastructure.Jobs;
using MediatR;

namespace Ccs.Architecture.Tests.UseCases;

/// <summary>How use cases are named and put together. Each rule takes types and answers with what breaks it.</summary>
internal static class UseCaseRules
{
    public static IReadOnlyList<Type> Handlers(IEnumerable<Type> types) => [.. types.Where(type => IsClass(type) && Handles(type).Any())];

    public static IReadOnlyList<Type> Requests(IEnumerable<Type> types) =>
        [.. types.Where(type => IsClass(type) && Closes(type, typeof(IRequest<>)))];

    public static IReadOnlyList<Type> Commands(IEnumerable<Type> types) =>
        [.. Requests(types).Where(type => Closes(type, typeof(ICommand<>)))];

    public static IReadOnlyList<Type> CaseDecisions(IEnumerable<Type> types) =>
        [.. Requests(types).Where(typeof(ICaseDecision).IsAssignableFrom)];

    /// <summary>Classes with a static Handle method for a message: what Wolverine runs.</summary>
    public static IReadOnlyList<Type> Reactions(IEnumerable<Type> types) =>
        [
            .. types.Where(type =>
                IsStatic(type)
                && type.GetMethods(BindingFlags.Public | BindingFlags.Static)
                    .Any(method => method.Name is "Handle" or "HandleAsync" or "Consume")
            ),
        ];

    public static IReadOnlyList<Type> ClockJobs(IEnumerable<Type> types) =>
        [.. types.Where(type => IsClass(type) && typeof(IClockJob).IsAssignableFrom(type))];

    public static IReadOnlyList<string> NotInternal(IEnumerable<Type> types) => Names(types.Where(type => type.IsVisible));

    public static IReadOnlyList<string> NotEndingIn(IEnumerable<Type> types, string end) =>
        Names(types.Where(type => !type.Name.EndsWith(end, StringComparison.Ordinal)));

    public static IReadOnlyList<string> EndingIn(IEnumerable<Type> types, string end) =>
        Names(types.Where(type => type.Name.EndsWith(end, StringComparison.Ordinal)));

    /// <summary>Requests with no handler or with several, and how many.</summary>
    public static IReadOnlyList<string> WithoutExactlyOneHandler(IReadOnlyList<Type> requests, IReadOnlyList<Type> all)
    {
        var handled = Handlers(all).SelectMany(Handles).ToLookup(request => request);
        return
        [
            .. requests.Where(request => handled[request].Count() != 1).Select(request => $"{request.Name}: {handled[request].Count()}"),
        ];
    }

    private static IEnumerable<Type> Handles(Type type) =>
        type.GetInterfaces()
            .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>))
            .Select(i => i.GetGenericArguments()[0]);

    private static bool Closes(Type type, Type open) =>
        type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == open);

    private static bool IsClass(Type type) => type is { IsClass: true, IsAbstract: false };

    private static bool IsStatic(Type type) => type is { IsClass: true, IsAbstract: true, IsSealed: true };

    private static List<string> Names(IEnumerable<Type> types) => [.. types.Select(type => type.Name)];
}
