// More at once than there are processors: what breaks on purpose mostly waits, and the longest chain of tests begins with the others.
[assembly: Xunit.v3.Parallelization(MaxThreads = 4)]
[assembly: TestCollectionOrderer(typeof(Ccs.WebApi.Tests.Support.LongestFirst))]
