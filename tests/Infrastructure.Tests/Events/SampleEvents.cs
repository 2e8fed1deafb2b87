using System.Reflection;
using Ccs.Domain.Shared;

namespace Ccs.Infrastructure.Tests.Events;

/// <summary>Makes an instance of any event with something in each of its fields, always the same.</summary>
internal static class SampleEvents
{
    private static readonly DateTimeOffset Time = new(2026, 2, 1, 9, 30, 0, TimeSpan.Zero);

    public static object Make(Type type, string name = "value") =>
        Nullable.GetUnderlyingType(type) is { } inner
            ? Make(inner, name)
            : type switch
            {
                _ when type == typeof(string) => name,
                _ when type == typeof(bool) => true,
                _ when type == typeof(int) => 2,
                _ when type == typeof(long) => 2L,
                _ when type == typeof(double) => 0.5,
                _ when type == typeof(Guid) => new Guid("01a00000-0000-7000-8000-000000000001"),
                _ when type == typeof(DateTimeOffset) => Time,
                _ when type == typeof(DateOnly) => DateOnly.FromDateTime(Time.UtcDateTime),
                _ when type == typeof(Sealed) => new Sealed("s1.AAAA"),
                { IsEnum: true } => Enum.GetValues(type).GetValue(1)!,
                { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) => ListOf(
                    type.GetGenericArguments()[0],
                    name
                ),
                _ => Construct(type),
            };

    private static Array ListOf(Type item, string name)
    {
        var list = Array.CreateInstance(item, 1);
        list.SetValue(Make(item, name), 0);
        return list;
    }

    private static object Construct(Type type)
    {
        var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance)
            .OrderByDescending(c => c.GetParameters().Length)
            .First();
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => Make(parameter.ParameterType, parameter.Name!))]);
    }
}
