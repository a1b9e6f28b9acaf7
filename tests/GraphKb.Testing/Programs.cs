using System.Diagnostics;

namespace GraphKb.Testing;

/// <summary>Runs programs that are no part of the repository.</summary>
public static class Programs
{
    /// <summary>Runs a program to its end.</summary>
    /// <returns>Its output; a program that fails adds its errors, so that they are seen in a comparison.</returns>
    public static async Task<string> RunAsync(string folder, string program, string[] args, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? output : output + await error;
    }
}
