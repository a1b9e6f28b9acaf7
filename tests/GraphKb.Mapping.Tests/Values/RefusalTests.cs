namespace GraphKb.Mapping.Tests.Values;

/// <summary>What cannot be placed goes to refused.csv with the place and the reason, and nothing of its row is in the package.</summary>
public sealed class RefusalTests
{
    private const string Profile = """
        profile: 1
        name: mine
        tables:
          kinds: {values: {mine: MINING, smelter: REFINING}}
          codes: {file: codes.csv, key: code, match: prefix}
        rows:
          - {in: sources, id: source:mine, title: A list, kind: DATASET}
          - {in: minerals, id: mineral:tin, name: Tin}
          - {in: minerals, id: mineral:zinc, name: Zinc}
        inputs:
          - missing: [NA]
            thousands: ","
            where: [{not: {column: Kind, in: [office]}}]
            rows:
              - in: sites
                call: site
                key: [Name]
                columns:
                  name: Name
                  stage: {column: Kind, lookup: kinds}
                  country: Country
                  opened: {column: Opened, date: dd/MM/yyyy}
                  sources: {constant: source:mine}
              - in: capacities
                each: {column: Code, table: codes, share: part}
                columns:
                  site: {ref: site}
                  mineral: {column: mineral}
                  tonnes: {column: Amount, unit: {column: Unit}, factor: {column: content}, basis: {column: form}}
                  sources: {constant: source:mine}
        """;

    private const string Header = "Name,Kind,Country,Opened,Code,Amount,Unit\n";

    [Theory]
    [InlineData("A,mine,Atlantis,,26,1,t", "Country", "\"Atlantis\" is no country that is known; expected a name in English or a code.")]
    [InlineData("A,quarry,Peru,,26,1,t", "Kind", "\"quarry\" is not in the table kinds of the profile (line 20).")]
    [InlineData("A,mines,Peru,,26,1,t", "Kind",
        "\"mines\" is not in the table kinds of the profile (line 20); the nearest there is \"mine\".")]
    [InlineData("A,mine,Peru,,26,\"1,5\",t", "Amount", "\"1,5\" is no number; expected a number such as 1,234.5.")]
    [InlineData("A,mine,Peru,,26,>5,t", "Amount", "\">5\" is a bound and no figure; expected a figure, or bounds: take in the profile.")]
    [InlineData("A,mine,Peru,,26,5,Mt", "Unit", "the unit \"Mt\" is not known; expected one such as t, kt, Mt/a, kg or %.")]
    [InlineData("A,mine,Peru,,26,5,", "Unit", "\"5\" has no unit; expected one.")]
    [InlineData("A,mine,Peru,,26,-5,t", "Amount", "tonnes would be -2.5; expected 0 or more.")]
    [InlineData("A,mine,Peru,31/02/2020,26,5,t", "Opened", "\"31/02/2020\" is no date; expected dd/MM/yyyy or a year.")]
    [InlineData("NA,mine,Peru,,26,5,t", "Name", "is blank; a row of sites needs what tells it apart.")]
    [InlineData("A,mine,Peru,,99,5,t", "Code", "\"99\" is not in the table codes of the profile (line 25).")]
    [InlineData("A,mine,Peru,,79,5,t", "Code", "\"79\" is 2 things in the table codes; expected one, or a column part that shares it out, "
        + "of 1 together.")]
    public async Task A_row_that_cannot_be_placed_is_refused_with_the_reason(string row, string column, string reason)
    {
        using var folder = Create();
        var file = folder.Write("list.csv", Header + row + "\n");

        var report = await folder.MapAsync(folder.GetPath("p.yaml"), null, file);

        Assert.True(report.IsEmpty);
        Assert.Equal(new FileReport("list.csv", 1, 0, 0, 1, 0), Assert.Single(report.Files));
        Assert.Equal(
            $"list.csv,,2,{column},{Quote(reason)}", Assert.Single(folder.ReadLines("refused.csv")));
        Assert.Equal([], folder.ReadLines("sites.csv"));
    }

    [Fact]
    public async Task A_contradiction_is_refused_and_a_repetition_is_not()
    {
        using var folder = Create();
        var file = folder.Write("list.csv", Header + """
            A,mine,Peru,,26,"1,500",t
            A,mine,Peru,05/03/2020,26,1.5,kt
            A,mine,Chile,,26,1500,t
            A,mine,Peru,,26,1600,t
            B,office,Peru,,26,1,t
            C,smelter,Peru,2021,,,
            """);

        var report = await folder.MapAsync(folder.GetPath("p.yaml"), null, file);

        Assert.Equal(new FileReport("list.csv", 6, 3, 1, 2, 0), Assert.Single(report.Files));
        Assert.Equal(
            ["site:mine-a,A,MINING,PER,,,,OPERATING,2020-03-05,,false,source:mine,",
             "site:mine-c,C,REFINING,PER,,,,OPERATING,2021-01-01,,false,source:mine,"],
            folder.ReadLines("sites.csv"));
        Assert.Equal(
            ["list.csv,,4,country,\"site:mine-a has country \"\"CHL\"\" here and \"\"PER\"\" in list.csv, row 2; expected one of them.\"",
             "list.csv,,5,tonnes,\"site:mine-a mineral:tin has tonnes \"\"800\"\" here and \"\"750\"\" in list.csv, row 2; "
             + "expected one of them.\""],
            folder.ReadLines("refused.csv"));
        Assert.Equal([], folder.Check());
    }

    [Fact]
    public async Task A_code_of_several_minerals_is_shared_out_with_a_note_where_the_table_says_how()
    {
        using var folder = Create();
        var file = folder.Write("list.csv", Header + "A,mine,Peru,,2608,10,kt\n");

        await folder.MapAsync(folder.GetPath("p.yaml"), null, file);

        Assert.Equal(
            ["site:mine-a,mineral:tin,1000,,,1,source:mine,\"Shared out: 0.2 of the whole. 10 kt (x 1000). 10,000 t of ore (x 0.5).\"",
             "site:mine-a,mineral:zinc,4000,,,1,source:mine,\"Shared out: 0.8 of the whole. 10 kt (x 1000). 10,000 t of ore (x 0.5).\""],
            folder.ReadLines("capacities.csv"));
    }

    private static MappedFolder Create()
    {
        var folder = new MappedFolder();
        folder.Write("p.yaml", Profile);
        folder.Write("codes.csv", """
            code,mineral,form,content,part
            26,mineral:tin,tin ore,0.5,
            2608,mineral:tin,ore,0.5,0.2
            2608,mineral:zinc,ore,0.5,0.8
            79,mineral:tin,scrap,1,
            79,mineral:zinc,scrap,1,
            """);
        return folder;
    }

    private static string Quote(string reason) =>
        reason.IndexOfAny([',', '"']) < 0 ? reason : "\"" + reason.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
