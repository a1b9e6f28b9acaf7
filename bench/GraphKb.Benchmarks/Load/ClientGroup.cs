using System.Globalization;

namespace GraphKb.Benchmarks.Load;

/// <summary>Clients that send the same kind of request at the same time.</summary>
internal sealed class ClientGroup(string name, IReadOnlyList<Client> clients) : IDisposable
{
    /// <summary>Ends the clients.</summary>
    public void Dispose()
    {
        foreach (var client in clients)
        {
            client.Stop();
        }

        foreach (var client in clients)
        {
            client.Dispose();
        }
    }

    /// <summary>The counts and times as a row of a Markdown table; read it after <see cref="Dispose"/>.</summary>
    public string Format()
    {
        var times = clients.SelectMany(client => client.Milliseconds).Order().ToList();
        string Quantile(double part) => times.Count == 0 ? "-"
            : times[(int)(part * (times.Count - 1))].ToString("0.0", CultureInfo.InvariantCulture);
        return $"| {name} | {times.Count} | {clients.Sum(client => client.Refused)} | {clients.Sum(client => client.Failed)} "
            + $"| {Quantile(0.5)} | {Quantile(0.99)} | {Quantile(1)} |";
    }
}
