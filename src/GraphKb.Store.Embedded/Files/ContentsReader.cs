using GraphKb.Analysis.Stores;
using GraphKb.Analysis.Tables;
using GraphKb.Model;
using GraphKb.Model.Dates;
using GraphKb.Model.Entities;
using GraphKb.Store.Embedded.Contents;
using Microsoft.Data.Sqlite;

namespace GraphKb.Store.Embedded.Files;

/// <summary>Reads all that a file holds, within the transaction its connection is in.</summary>
internal sealed class ContentsReader(SqliteConnection connection, CancellationToken cancellationToken)
{
    private const int RowsBetweenChecks = 10_000;

    public string Version()
    {
        using var read = new Statement(connection, Sql.Of("entities version"));
        return read.Step() ? read.Text(0) : ContentVersion.Empty;
    }

    /// <summary>The contents, read on this thread alone.</summary>
    public StoreContents Read() => Read(() => new SupplyReader(connection, cancellationToken).Read());

    /// <summary>The contents, the supplies read at the same time by a second connection to the same file, where it sees the same state.</summary>
    public StoreContents Read(SqliteConnection beside)
    {
        if (Version() != new ContentsReader(beside, cancellationToken).Version())
        {
            return Read();
        }

        var supplies = Task.Run(new SupplyReader(beside, cancellationToken).Read, CancellationToken.None);
        try
        {
            return Read(() => supplies.GetAwaiter().GetResult());
        }
        finally
        {
            // Whatever went wrong here, the other connection is not left in the middle of its reading.
            Task.WaitAny(supplies);
        }
    }

    private StoreContents Read(Func<FileSupplies> readSupplies)
    {
        var reader = new TableReader(connection, cancellationToken);
        var small = new DataPackage
        {
            Countries = reader.Read(Layouts.Countries),
            Alliances = reader.Read(Layouts.Alliances),
            Minerals = reader.Read(Layouts.Minerals),
            Companies = reader.Read(Layouts.Companies),
            Measures = reader.Read(Layouts.Measures),
            Sources = reader.Read(Layouts.Sources),
            Capacities = reader.Read(Layouts.Capacities),
            Holdings = reader.Read(Layouts.Holdings),
            Ownerships = reader.Read(Layouts.Ownerships),
            Memberships = reader.Read(Layouts.Memberships),
            Statistics = reader.Read(Layouts.Statistics),
            Trades = reader.Read(Layouts.Trades),
        };
        var entities = EntityNames.Read(connection);
        var texts = Texts();
        return StoreContents.Of(
            small, Version(),
            (countries, companies) => Sites(countries, companies, entities, texts),
            (sites, minerals) => Supplies(readSupplies(), sites, minerals, entities, texts));
    }

    private SiteColumns Sites(IdTable countries, IdTable companies, EntityNames entities, string[] texts)
    {
        var countryOf = entities.Numbers(countries, EntityId.CountryPrefix);
        var companyOf = entities.Numbers(companies, "");
        var lists = new SharedLists(texts);
        using var read = new Statement(connection, Sql.Of("read sites"));
        var rows = new SiteRow[Statement.Number(connection, Sql.Of("read count_sites"))];
        for (var row = 0; read.Step(); row++)
        {
            Check(row);
            var number = read.Int(0);
            rows[row] = new SiteRow(
                entities.Ids[number] ?? throw new FormatException($"Site {number} has no row in entities."), entities.Names[number], (Stage)read.Int(1), countryOf[read.Int(2)],
                read.IsNull(3) ? SiteTable.NoOperator : companyOf[read.Int(3)], read.Double(4), read.Double(5), (SiteStatus)read.Int(6),
                read.IsNull(7) ? DayNumbers.Always : ReadableDay.Parse(read.Int(7)), read.IsNull(8) ? DayNumbers.Open : ReadableDay.Parse(read.Int(8)),
                read.Int(9) == 1, lists[read.Int(10)], read.IsNull(11) ? null : texts[read.Int(11)]);
        }

        return SiteColumns.Of(rows, countries, companies);
    }

    // From the file's numbers to places in the tables.
    private static SupplyColumns Supplies(FileSupplies file, IdTable sites, IdTable minerals, EntityNames entities, string[] texts)
    {
        var siteOf = entities.Numbers(sites, "");
        var mineralOf = entities.Numbers(minerals, "");
        var maker = new SupplyColumnsMaker(sites, minerals);
        var lists = new SharedLists(texts);
        var provenances = file.Provenances.Select(known => maker.Provenance(
            known.Confidence, lists[known.Sources], known.Note == 0 ? null : texts[known.Note])).ToArray();
        var forms = new int?[texts.Length];
        var rows = file.Rows;
        for (var row = 0; row < rows.Length; row++)
        {
            var written = rows[row];
            rows[row] = written with
            {
                From = siteOf[written.From],
                To = siteOf[written.To],
                Mineral = mineralOf[written.Mineral],
                Form = forms[written.Form] ??= maker.Form(written.Form == 0 || texts[written.Form].Length == 0 ? null : texts[written.Form]),
                Provenance = provenances[written.Provenance],
            };
        }

        return maker.Make(rows);
    }

    private string[] Texts()
    {
        using var read = new Statement(connection, Sql.Of("entities texts"));
        var texts = new List<(int Number, string Text)> { (0, "") };
        while (read.Step())
        {
            texts.Add((read.Int(0), read.Text(1)));
        }

        var byNumber = new string[texts.Max(text => text.Number) + 1];
        texts.ForEach(text => byNumber[text.Number] = text.Text);
        return byNumber;
    }

    private void Check(int rows)
    {
        if (rows % RowsBetweenChecks == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Texts taken apart at <c>;</c>, each once, so that rows of one list share it.</summary>
    private sealed class SharedLists(string[] texts)
    {
        private readonly IReadOnlyList<string>?[] _lists = new IReadOnlyList<string>?[texts.Length];

        public IReadOnlyList<string> this[int text] => _lists[text] ??= texts[text].Length == 0 ? [] : texts[text].Split(';');
    }
}
