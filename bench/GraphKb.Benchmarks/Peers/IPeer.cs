namespace GraphKb.Benchmarks.Peers;

/// <summary>Another program with the same sites and supplies.</summary>
internal interface IPeer : IDisposable
{
    /// <summary>Its name and version.</summary>
    string Name { get; }

    /// <summary>Asks a question.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="cancellationToken">Interrupts the question.</param>
    /// <returns>The number that the plain loop answers too; null if the program has no such question.</returns>
    double? Ask(PeerQuestion question, CancellationToken cancellationToken);
}
