// A chain for each server, and one for the tests that start servers of their own: they wait for each other's processes more than for the
// processors.
[assembly: Xunit.v3.Parallelization(MaxThreads = 4)]
