using System.Text;
using Ccs.Infrastructure.Tests.Support;

namespace Ccs.Infrastructure.Tests.Documents;

/// <summary>Copies are kept sealed, made once, and go with their documents.</summary>
[Collection("postgres")]
public sealed class CleanCopiesTests(PostgresFixture postgres)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_copy_is_made_once_sealed_and_goes_with_its_document()
    {
        await using var bench = await DocumentsBench.Set(postgres);
        var (complaint, documents) = await bench.File((await bench.Store(TellingSamples.Jpeg, "Awat at home.jpg")).UploadId);
        await using var scope = bench.Begin();
        var seal = await scope.Seals.Of(complaint, Ct);

        var copies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => bench.Copies.Make(documents[0], seal, Ct)));

        copies.Select(copy => copy.CopyId).Distinct().Count().ShouldBe(1);
        bench.Files.Count().ShouldBe(2);
        (await bench.Rows()).ShouldBe(0);
        var copy = (await bench.Copies.Of([documents[0].DocumentId], Ct))[documents[0].DocumentId];
        await using (var content = (await bench.Copies.Open(copy, seal, Ct)).ShouldNotBeNull())
        {
            using var clear = new MemoryStream();
            await content.CopyToAsync(clear, Ct);
            clear.Length.ShouldBe(copy.Size);
            Encoding.Latin1.GetString(clear.ToArray()).ShouldNotContain(TellingSamples.Secret);
        }

        (await bench.Read(complaint, documents[0])).ShouldBe(TellingSamples.Jpeg);
        await scope.Uploads.Remove([documents[0].DocumentId], Ct);
        bench.Files.ShouldBeEmpty();
        (await bench.Copies.Of([documents[0].DocumentId], Ct)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_run_that_broke_off_leaves_what_the_next_removal_finds_and_another_makes_the_copy()
    {
        await using var bench = await DocumentsBench.Set(postgres);
        var (complaint, documents) = await bench.File((await bench.Store(TellingSamples.Png, "a.png")).UploadId);
        await using var scope = bench.Begin();
        var seal = await scope.Seals.Of(complaint, Ct);
        bench.Blobs = new CrashingBlobs(bench.Blobs) { AtKeep = true, AtRemove = true };
        await Should.ThrowAsync<PowerCut>(() => bench.Copies.Make(documents[0], seal, Ct));
        (await bench.Copies.Of([documents[0].DocumentId], Ct)).ShouldBeEmpty();
        (await bench.Rows()).ShouldBe(1);
        bench.Blobs = ((CrashingBlobs)bench.Blobs).Real;

        var copy = await bench.Copies.Make(documents[0], seal, Ct);

        copy.FileKey.ShouldNotBeNull();
        bench.Clock.Advance(TimeSpan.FromHours(24));
        (await bench.RemoveUnclaimed()).ShouldBe(1);
        bench.Files.Count().ShouldBe(2);
        (await bench.Copies.Open(copy, seal, Ct)).ShouldNotBeNull().Dispose();
    }

    [Fact]
    public async Task What_can_not_be_taken_apart_is_remembered_as_such()
    {
        await using var bench = await DocumentsBench.Set(postgres);
        var (complaint, documents) = await bench.File((await bench.Store(Samples.Pdf)).UploadId);
        await using var scope = bench.Begin();
        var seal = await scope.Seals.Of(complaint, Ct);

        var copy = await bench.Copies.Make(documents[0], seal, Ct);

        copy.Impossible.ShouldBeTrue();
        (await bench.Copies.Open(copy, seal, Ct)).ShouldBeNull();
        bench.Files.ShouldHaveSingleItem();
    }
}
