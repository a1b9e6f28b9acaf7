using ScalePackages.Sampling;

namespace ScalePackages.Writing;

/// <summary>The tables that sites and supplies refer to: countries, sources, minerals and companies.</summary>
internal static class ReferenceTables
{
    /// <summary>The id of the only source, with low reliability, that every fact cites.</summary>
    public const string Source = "source:synthetic";

    /// <summary>Writes the four tables.</summary>
    /// <param name="directory">A directory that exists.</param>
    /// <param name="companies">The companies.</param>
    public static void Write(string directory, Companies companies)
    {
        WriteCountries(directory);
        WriteSources(directory);
        WriteMinerals(directory);
        WriteCompanies(directory, companies);
    }

    private static void WriteCountries(string directory)
    {
        using var file = new CsvFile(directory, "countries.csv", "code,name,region");
        foreach (var code in Countries.Codes)
        {
            file.Write($"{code},{code},");
        }
    }

    private static void WriteSources(string directory)
    {
        using var file = new CsvFile(directory, "sources.csv", "id,title,publisher,published,url,kind,reliability");
        file.Write($"{Source},synthetic,,,,DATASET,LOW");
    }

    private static void WriteMinerals(string directory)
    {
        using var file = new CsvFile(directory, "minerals.csv", "id,name,symbol,parent,basis,hs,critical_for,sources");
        for (var mineralIndex = 0; mineralIndex < Minerals.Count; mineralIndex++)
        {
            var id = Minerals.GetId(mineralIndex);
            file.Write($"{id},{id},,,,,,{Source}");
        }
    }

    private static void WriteCompanies(string directory, Companies companies)
    {
        using var file = new CsvFile(directory, "companies.csv", "id,name,country,state_owned,sources");
        for (var companyIndex = 0; companyIndex < companies.Count; companyIndex++)
        {
            var country = Countries.Codes[companies.GetHome(companyIndex)];
            file.Write($"company:c{companyIndex},Company {companyIndex},{country},false,{Source}");
        }
    }
}
