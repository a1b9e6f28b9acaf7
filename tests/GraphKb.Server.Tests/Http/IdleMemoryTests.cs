using GraphKb.Server.Http;

namespace GraphKb.Server.Tests.Http;

public sealed class IdleMemoryTests
{
    private const long Megabyte = 1024 * 1024;

    [Fact]
    public void Memory_is_given_back_once_after_each_load_and_only_when_it_is_over()
    {
        using var memory = new IdleMemory(TimeProvider.System);
        var total = GC.GetTotalAllocatedBytes() + (100 * Megabyte);
        memory.IsDue(total);
        long[] allocated = [0, 0, 1, 500, 500, 3, 3, 0, 40, 30, 1, 0];

        var isDue = allocated.Select(megabytes => memory.IsDue(total += megabytes * Megabyte)).ToList();

        Assert.Equal(
            [true, false, false, false, false, true, false, false, false, false, true, false],
            isDue);
    }
}
