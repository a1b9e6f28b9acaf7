namespace GraphKb.Engine.Control;

/// <summary>
/// Finds the country that controls each company: the country whose owners together hold more than a threshold
/// (<see cref="MajorityRule"/>), else the company's home country.
/// </summary>
/// <remarks>
/// Owners are settled before the companies they own. The companies of a cycle of cross-holdings start at their home countries and are
/// updated together in rounds until a round changes none; if the 100th round still changes one, all of them keep their home countries.
/// </remarks>
public static class ControlRule
{
    private const int MostRounds = 100;

    /// <summary>
    /// Finds the controlling country of every company. Time O(companies + sum of squared owner counts); companies in a cycle count up to
    /// 100 times. Space O(companies).
    /// </summary>
    /// <param name="graph">The ownerships in force at one date.</param>
    /// <param name="homes">The home country of each company.</param>
    /// <param name="threshold">Control takes more than this share.</param>
    /// <param name="cancellationToken">Stops the computation; checked at every component and every round of a cycle.</param>
    /// <returns>
    /// The controlling country of each company. Of two countries over the threshold the larger sum wins, then the smaller index.
    /// </returns>
    public static int[] Settle(
        OwnershipGraph graph, ReadOnlySpan<int> homes, double threshold, CancellationToken cancellationToken = default)
    {
        var components = graph.FindComponentsOwnersFirst();
        var controllers = homes.ToArray();
        for (var component = 0; component < components.GroupCount; component++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var members = components[component];
            if (members.Length == 1 && !graph.OwnsItself(members[0]))
            {
                controllers[members[0]] = FindController(graph, members[0], homes[members[0]], controllers, threshold);
            }
            else
            {
                SettleCycle(graph, members, controllers, threshold, cancellationToken);
            }
        }

        return controllers;
    }

    private static void SettleCycle(
        OwnershipGraph graph, ReadOnlySpan<int> members, int[] controllers, double threshold, CancellationToken cancellationToken)
    {
        // Every company is at its home country until its component is settled.
        var homes = new int[members.Length];
        var next = new int[members.Length];
        for (var memberIndex = 0; memberIndex < members.Length; memberIndex++)
        {
            homes[memberIndex] = controllers[members[memberIndex]];
        }

        for (var round = 0; round < MostRounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var changed = false;
            for (var memberIndex = 0; memberIndex < members.Length; memberIndex++)
            {
                next[memberIndex] = FindController(graph, members[memberIndex], homes[memberIndex], controllers, threshold);
                changed |= next[memberIndex] != controllers[members[memberIndex]];
            }

            if (!changed)
            {
                return;
            }

            for (var memberIndex = 0; memberIndex < members.Length; memberIndex++)
            {
                controllers[members[memberIndex]] = next[memberIndex];
            }
        }

        for (var memberIndex = 0; memberIndex < members.Length; memberIndex++)
        {
            controllers[members[memberIndex]] = homes[memberIndex];
        }
    }

    private static int FindController(
        OwnershipGraph graph, int company, int home, int[] controllers, double threshold) =>
        MajorityRule.FindCountry(graph.Owners(company), graph.Shares(company), controllers, threshold) ?? home;
}
