using GraphKb.Api.Requests;
using GraphKb.Model;
using GraphKb.Store.Embedded;
using GraphQLParser;
using GraphQLParser.AST;

namespace GraphKb.Api.Tests;

/// <summary>Questions as fields of the entity that they are about.</summary>
public sealed class EntityQuestionsTests
{
    [Fact]
    public void A_mineral_has_every_question_about_a_mineral_as_the_root_has_it_without_that_argument()
    {
        using var executor = new GraphQlExecutor(EmbeddedStore.InMemory(new DataPackage()), new ApiLimits(), TimeProvider.System);
        var schema = executor.PrintSchema();
        var lines = SchemaText.GetLines(schema).ToHashSet();
        var questions = Parser.Parse(schema).Definitions.OfType<GraphQLObjectTypeDefinition>()
            .Single(type => type.Name.StringValue == "Query").Fields!.Select(field => field.Name.StringValue)
            .Where(field => lines.Contains($"type Query.{field}(mineral: ID!)")).ToList();
        var expected = lines
            .Where(line => questions.Exists(field => line.StartsWith($"type Query.{field}(", StringComparison.Ordinal)
                || line.StartsWith($"type Query.{field}:", StringComparison.Ordinal)))
            .Where(line => !line.EndsWith("(mineral: ID!)", StringComparison.Ordinal))
            .Select(line => line.Replace("type Query.", "type Mineral.", StringComparison.Ordinal));

        Assert.True(questions.Count >= 7);
        Assert.Equal([], expected.Except(lines));
    }

    [Fact]
    public Task A_mineral_answers_the_questions_about_it() => TinyApi.AnswersAsync(
        """
        { mineral(id: "mineral:re") {
            chains(first: 1) { totalCount nodes { bottleneck } }
            exposure(to: { countries: ["MYS"] }) { atLeast atMost tonnes }
            chokepoints(first: 1) { nodes { key throughShare } }
            disruption(scenario: { remove: [{ ids: ["site:pit"] }] }) { loss }
            alternatives(avoid: [{ ids: ["site:pit"] }]) { tonnes }
            concentration(stage: MINING) { hhi }
            coverage(alliance: "alliance:pact") { weakest }
            sites(where: { stages: [MINING] }) { totalCount nodes { id } } } }
        """,
        """
        {"data":{"mineral":{
            "chains":{"totalCount":3,"nodes":[{"bottleneck":9}]},
            "exposure":{"atLeast":0,"atMost":0.769230769,"tonnes":12},
            "chokepoints":{"nodes":[{"key":"site:plant","throughShare":1}]},
            "disruption":{"loss":3},
            "alternatives":{"tonnes":8},
            "concentration":{"hhi":6250},
            "coverage":{"weakest":"REFINING"},
            "sites":{"totalCount":2,"nodes":[{"id":"site:mine"},{"id":"site:pit"}]}}}}
        """);

    [Fact]
    public Task An_alliance_answers_its_coverage() => TinyApi.AnswersAsync(
        """{ alliance(id: "alliance:pact") { coverage(mineral: "mineral:re") { weakest } } }""",
        """{"data":{"alliance":{"coverage":{"weakest":"REFINING"}}}}""");

    [Fact]
    public Task The_day_of_a_question_on_a_mineral_is_that_of_the_fields_in_it() => TinyApi.AnswersAsync(
        """
        { minerals(parent: "mineral:re") { nodes {
            chains(first: 1, asOf: "2021-01-01", from: { ids: ["site:refinery"] }) {
              nodes { sites { id control { country { code } } } } } } } }
        """,
        """
        {"data":{"minerals":{"nodes":[{"chains":{"nodes":[{"sites":[
            {"id":"site:refinery","control":{"country":null}},
            {"id":"site:plant","control":{"country":null}},
            {"id":"site:market","control":{"country":null}}]}]}}]}}}
        """);

    [Fact]
    public Task A_wrong_argument_of_a_question_on_a_mineral_costs_this_answer_alone() => TinyApi.AnswersAsync(
        """{ mineral(id: "mineral:re") { name coverage(alliance: "alliance:pakt") { weakest } } }""",
        """
        {"errors":[{"message":"There is no alliance \"alliance:pakt\"; nearest existing: alliance:pact.",
            "locations":[{"line":1,"column":36}],"path":["mineral","coverage"],
            "extensions":{"code":"NOT_FOUND","argument":"alliance","suggestions":["alliance:pact"]}}],
         "data":{"mineral":{"name":"Rare earths","coverage":null}}}
        """);
}
