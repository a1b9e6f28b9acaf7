using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GraphKb.Exports.Files;
using GraphKb.Model.Dates;
using GraphKb.Model.Entities;

namespace GraphKb.Exports.Formats;

/// <summary>Writes statements of BODS 0.4, each as one line of JSON. Not thread-safe.</summary>
/// <param name="publisher">The name of who publishes them.</param>
/// <param name="published">The day of their publication.</param>
/// <param name="sources">The sources by id.</param>
internal sealed class BodsStatement(string publisher, DateOnly published, IReadOnlyDictionary<string, Source> sources)
{
    private const string Version = "0.4";
    private readonly ArrayBufferWriter<byte> _buffer = new();

    /// <summary>A statement about an entity.</summary>
    /// <param name="id">The id of the entity, which is the id of its record.</param>
    /// <param name="sourceIds">The sources of the statement.</param>
    /// <param name="writeDetails">Writes the properties of the record.</param>
    /// <returns>The line.</returns>
    public string FormatEntity(string id, IReadOnlyList<string> sourceIds, Action<Utf8JsonWriter> writeDetails) =>
        Format(new(id, "entity", id), sourceIds, writeDetails);

    /// <summary>A statement about a relationship.</summary>
    /// <param name="id">The id of its record.</param>
    /// <param name="subject">The id of the entity that is owned or controlled.</param>
    /// <param name="sourceIds">The sources of the statement.</param>
    /// <param name="writeDetails">Writes the properties of the record.</param>
    /// <returns>The line.</returns>
    public string FormatRelationship(string id, string subject, IReadOnlyList<string> sourceIds, Action<Utf8JsonWriter> writeDetails) =>
        Format(new(id, "relationship", subject), sourceIds, writeDetails);

    private string Format(RecordKey key, IReadOnlyList<string> sourceIds, Action<Utf8JsonWriter> writeDetails)
    {
        var details = Write(json =>
        {
            json.WriteBoolean("isComponent", false);
            writeDetails(json);
        });

        // The same statement has the same id in every export; another one, also of the same record, has another.
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key.Id + "\n" + details));
        var line = Write(json =>
        {
            json.WriteString("statementId", Convert.ToHexStringLower(hash));

            // The standard takes a whole day only, so a month or a year is left out.
            if (sourceIds.Count > 0 && sources.GetValueOrDefault(sourceIds[0])?.Published?.Day is { } day)
            {
                json.WriteString("statementDate", IsoDate.Format(day));
            }

            json.WriteString("declarationSubject", key.Subject);
            json.WriteString("recordId", key.Id);
            json.WriteString("recordType", key.Type);
            json.WriteString("recordStatus", "new");
            WritePublication(json);
            WriteSource(json, sourceIds);
            json.WritePropertyName("recordDetails");
            json.WriteRawValue(details);
        });
        return line;
    }

    private string Write(Action<Utf8JsonWriter> writeProperties)
    {
        _buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_buffer, JsonFile.Options))
        {
            json.WriteStartObject();
            writeProperties(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(_buffer.WrittenSpan);
    }

    private void WritePublication(Utf8JsonWriter json)
    {
        json.WriteStartObject("publicationDetails");
        json.WriteString("publicationDate", IsoDate.Format(published));
        json.WriteString("bodsVersion", Version);
        json.WriteStartObject("publisher");
        json.WriteString("name", publisher);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteSource(Utf8JsonWriter json, IReadOnlyList<string> ids)
    {
        var known = ids.Select(id => sources.GetValueOrDefault(id)).OfType<Source>().ToList();
        if (known.Count == 0)
        {
            return;
        }

        json.WriteStartObject("source");
        json.WriteStartArray("type");
        json.WriteStringValue("thirdParty");
        json.WriteEndArray();
        json.WriteString("description", string.Join("; ", known.Select(source => source.Title)));
        if (known.FirstOrDefault(source => source.Url is not null)?.Url is { } url)
        {
            json.WriteString("url", url);
        }

        var publishers = known.Select(source => source.Publisher).OfType<string>().Distinct().ToList();
        if (publishers.Count > 0)
        {
            json.WriteStartArray("assertedBy");
            foreach (var name in publishers)
            {
                json.WriteStartObject();
                json.WriteString("name", name);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private readonly record struct RecordKey(string Id, string Type, string Subject);
}
