using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace GraphKb.Benchmarks;

/// <summary>Runs the server in a process of its own.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;
    private long _logBytes;

    public ServerProcess(params string[] arguments)
        : this([], arguments)
    {
    }

    public ServerProcess(Dictionary<string, string?> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Count(line.Data);
        _process.ErrorDataReceived += (_, line) =>
        {
            Count(line.Data);
            LastError = line.Data ?? LastError;
        };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>The program that is measured; by default the one that was built with the benchmarks.</summary>
    public static string Program { get; set; } = Path.Combine(AppContext.BaseDirectory, "GraphKb.Server.dll");

    public string LastError { get; private set; } = "";

    /// <summary>How much the process has written on its output and error streams.</summary>
    public long LogBytes => Interlocked.Read(ref _logBytes);

    /// <summary>The peak of its resident memory in MiB, as of the last reading.</summary>
    public double PeakMebibytes { get; private set; }

    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void WaitForExit()
    {
        while (!_process.WaitForExit(50))
        {
            ReadMemory("VmHWM");
        }

        if (_process.ExitCode != 0)
        {
            throw new InvalidOperationException($"The server ended with {_process.ExitCode}: {LastError}");
        }
    }

    /// <summary>A field of /proc/PID/status in MiB: VmRSS is the resident memory, VmHWM its peak. 0 once the process has ended.</summary>
    public double ReadMemory(string field)
    {
        try
        {
            var line = File.ReadLines($"/proc/{_process.Id}/status")
                .FirstOrDefault(line => line.StartsWith(field + ":", StringComparison.Ordinal));
            var kibibytes = line?.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1] ?? "0";
            var mebibytes = double.Parse(kibibytes, CultureInfo.InvariantCulture) / 1024;
            PeakMebibytes = Math.Max(PeakMebibytes, mebibytes);
            return mebibytes;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    /// <summary>The number of its open descriptors: files, sockets and pipes.</summary>
    public int CountDescriptors() => Directory.EnumerateFileSystemEntries($"/proc/{_process.Id}/fd").Count();

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private void Count(string? line) => Interlocked.Add(ref _logBytes, line is null ? 0 : line.Length + 1);
}
