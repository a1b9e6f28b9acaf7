using GraphKb.Analysis.Arguments;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Tables;
using GraphKb.Model.Dates;

namespace GraphKb.Analysis.Disruption;

/// <summary>The sites that a scenario opens, and with them the sites that take part in it.</summary>
internal sealed class OpenedSites
{
    private readonly EntityTables _tables;
    private readonly DateOnly _asOf;
    private readonly HashSet<int> _siteIndexes = [];

    private OpenedSites(EntityTables tables, DateOnly asOf) => (_tables, _asOf) = (tables, asOf);

    /// <summary>The ids of the sites that take part only because they are opened, each once, in the order of the scenario.</summary>
    public IReadOnlyList<string> Ids => [.. _siteIndexes.Select(siteIndex => _tables.Sites.Ids[siteIndex])];

    /// <summary>Checks a scenario's additions, and finds the sites that it opens.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="tables">The tables to look sites up in.</param>
    /// <param name="asOf">The day.</param>
    /// <exception cref="UserInputException">A site does not exist or does not take part, or a number is out of range.</exception>
    public static OpenedSites Create(Scenario scenario, EntityTables tables, DateOnly asOf)
    {
        var opened = new OpenedSites(tables, asOf);
        for (var position = 0; position < scenario.Open.Count; position++)
        {
            ArgumentChecks.Site(tables, scenario.Open[position], $"scenario.open[{position}]");
            var siteIndex = tables.Sites.Ids.Find(scenario.Open[position]);
            if (!tables.Sites.TakesPart(siteIndex, asOf.DayNumber))
            {
                opened._siteIndexes.Add(siteIndex);
            }
        }

        opened.CheckCapacities(scenario.Capacities);
        opened.CheckSupplies(scenario.Supplies);
        return opened;
    }

    /// <summary>Whether a site takes part only because it is opened.</summary>
    public bool Contains(int siteIndex) => _siteIndexes.Contains(siteIndex);

    /// <summary>Whether a site takes part in the scenario.</summary>
    public bool TakesPart(int siteIndex) => _tables.Sites.TakesPart(siteIndex, _asOf.DayNumber) || Contains(siteIndex);

    private void CheckCapacities(IReadOnlyList<HypotheticalCapacity> capacities)
    {
        var sites = new HashSet<string>(StringComparer.Ordinal);
        for (var position = 0; position < capacities.Count; position++)
        {
            var argument = $"scenario.capacities[{position}]";
            CheckSite(capacities[position].Site, argument + ".site");
            ArgumentChecks.Tonnes(capacities[position].Tonnes, argument + ".tonnes");
            if (!sites.Add(capacities[position].Site))
            {
                throw new UserInputException(
                    argument + ".site", $"{capacities[position].Site} has two capacities in the scenario; expected one for each site.");
            }
        }
    }

    private void CheckSupplies(IReadOnlyList<HypotheticalSupply> supplies)
    {
        for (var position = 0; position < supplies.Count; position++)
        {
            var (argument, supply) = ($"scenario.supplies[{position}]", supplies[position]);
            CheckSite(supply.From, argument + ".from");
            CheckSite(supply.To, argument + ".to");
            ArgumentChecks.Tonnes(supply.Tonnes, argument + ".tonnes");
            if (supply.From == supply.To)
            {
                throw new UserInputException(argument + ".to", $"{supply.To} would supply itself; expected another site than from.");
            }
        }
    }

    private void CheckSite(string id, string argument)
    {
        ArgumentChecks.Site(_tables, id, argument);
        if (!TakesPart(_tables.Sites.Ids.Find(id)))
        {
            throw new UserInputException(
                argument, $"{id} does not take part on {IsoDate.Format(_asOf)}; add it to scenario.open, or ask with another asOf.");
        }
    }
}
