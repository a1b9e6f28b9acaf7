namespace ScalePackages.Tests;

public sealed class ProgressLinesTests
{
    [Fact]
    public void A_line_is_printed_at_most_every_two_seconds()
    {
        using var output = new StringWriter();
        var clock = new SteppedClock();
        var progress = new ProgressLines(output, clock);
        foreach (var second in Enumerable.Range(0, 6))
        {
            clock.Seconds = second;
            progress.Report("Writing sites", second * 1000, 5000);
        }

        Assert.Equal(
            $"Writing sites: 2,000 of 5,000 sites{Environment.NewLine}Writing sites: 4,000 of 5,000 sites{Environment.NewLine}",
            output.ToString());
    }

    private sealed class SteppedClock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
