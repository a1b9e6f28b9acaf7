using System.Globalization;
using System.Text.Json;
using GraphKb.Exports.Places;
using GraphKb.Model;
using GraphKb.Model.Dates;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Text;

namespace GraphKb.Exports.Formats;

/// <summary>Writes the records of BODS 0.4 inside of statements.</summary>
internal static class BodsDetails
{
    private const double Percent = 100;
    private const int Decimals = 10;

    /// <summary>Writes an entity.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="type">The type of entity, of the code list of BODS.</param>
    /// <param name="remark">What this entity is, in words; null where the type says it.</param>
    /// <param name="entity">The entity.</param>
    /// <param name="country">Where it is.</param>
    public static void WriteEntity(Utf8JsonWriter json, string type, string? remark, Entity entity, Country country)
    {
        json.WriteStartObject("entityType");
        json.WriteString("type", type);
        if (remark is not null)
        {
            json.WriteString("details", remark);
        }

        json.WriteEndObject();
        json.WriteString("name", entity.Name);
        json.WriteStartObject("jurisdiction");
        json.WriteString("name", country.Name);
        if (CountryPlaces.FindCode2(country.Code) is { } code)
        {
            json.WriteString("code", code);
        }

        json.WriteEndObject();
    }

    /// <summary>Writes the other names of an entity and its identifiers.</summary>
    public static void WriteNames(Utf8JsonWriter json, EntityNames names)
    {
        if (names.Aliases.Count > 0)
        {
            json.WriteStartArray("alternateNames");
            foreach (var alias in names.Aliases)
            {
                json.WriteStringValue(alias.Text);
            }

            json.WriteEndArray();
        }

        if (names.Identifiers.Count > 0)
        {
            json.WriteStartArray("identifiers");
            foreach (var identifier in names.Identifiers)
            {
                json.WriteStartObject();
                json.WriteString("id", identifier.Value);
                json.WriteString("schemeName", EnumNames.Format(identifier.Scheme));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    /// <summary>Writes that a company or country owns a part of something.</summary>
    public static void WriteOwnership(Utf8JsonWriter json, Ownership fact)
    {
        var confidence = fact.Evidence.Confidence.ToString(CultureInfo.InvariantCulture);
        var details = (fact.Class is { } name ? $"Class {name}. " : "") + $"Confidence {confidence} of 1."
            + (fact.Evidence.Note is { } note ? " " + note : "");
        StartInterest(json, (fact.Owner, fact.Owned), "shareholding", "direct", details);
        json.WriteStartObject("share");
        var (least, most) = (ToPercent(fact.Share), ToPercent(fact.ShareAtMost));
        if (fact.ShareMax is null)
        {
            json.WriteNumber("exact", least);
        }

        json.WriteNumber("minimum", least);
        json.WriteNumber("maximum", most);
        json.WriteEndObject();
        if (fact.Evidence.Since is { } since)
        {
            json.WriteString("startDate", IsoDate.Format(since));
        }

        if (fact.Evidence.Until is { } until)
        {
            json.WriteString("endDate", IsoDate.Format(until));
        }

        EndInterest(json);
    }

    /// <summary>Writes that a company runs a site, or that a country controls a company or site.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="ends">The ids of who controls and of what is controlled.</param>
    /// <param name="directness">direct or indirect.</param>
    /// <param name="details">How it controls, in words.</param>
    public static void WriteControl(Utf8JsonWriter json, (string Party, string Subject) ends, string directness, string details)
    {
        StartInterest(json, ends, "otherInfluenceOrControl", directness, details);
        EndInterest(json);
    }

    private static void StartInterest(
        Utf8JsonWriter json, (string Party, string Subject) ends, string type, string directness, string details)
    {
        json.WriteString("subject", ends.Subject);
        json.WriteString("interestedParty", ends.Party);
        json.WriteStartArray("interests");
        json.WriteStartObject();
        json.WriteString("type", type);
        json.WriteString("directOrIndirect", directness);
        json.WriteBoolean("beneficialOwnershipOrControl", false);
        json.WriteString("details", details);
    }

    private static void EndInterest(Utf8JsonWriter json)
    {
        json.WriteEndObject();
        json.WriteEndArray();
    }

    // 0.07 times 100 is more than 7 in binary.
    private static double ToPercent(double share) => Math.Round(share * Percent, Decimals);
}
