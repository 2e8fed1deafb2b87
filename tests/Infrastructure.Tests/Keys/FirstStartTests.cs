using Ccs.Infrastructure.Keys;

namespace Ccs.Infrastructure.Tests.Keys;

/// <summary>Keys of Development, made at the first start; several programs may have their first start at once.</summary>
public sealed class FirstStartTests
{
    [Fact]
    public async Task All_first_starts_at_once_end_up_with_the_same_keys_and_no_drafts()
    {
        for (var round = 0; round < 50; round++)
        {
            var folder = Directory.CreateTempSubdirectory("ccs-keys-");
            using var start = new Barrier(8);
            var keys = await Task.WhenAll(
                Enumerable
                    .Range(0, 8)
                    .Select(_ =>
                        Task.Factory.StartNew(
                            () =>
                            {
                                start.SignalAndWait(TestContext.Current.CancellationToken);
                                return DevelopmentKeys.In(folder.FullName);
                            },
                            TestContext.Current.CancellationToken,
                            TaskCreationOptions.LongRunning,
                            TaskScheduler.Default
                        )
                    )
            );

            keys.Select(key => Convert.ToHexString(key.Master(key.CurrentId)) + Convert.ToHexString(key.Derive("any")))
                .Distinct(StringComparer.Ordinal)
                .ShouldHaveSingleItem();
            folder.EnumerateFiles().Select(file => file.Name).ShouldBe(["keys.json"]);
            folder.Delete(recursive: true);
        }
    }
}
