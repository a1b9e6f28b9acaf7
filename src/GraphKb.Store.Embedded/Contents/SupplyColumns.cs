using System.Collections;
using GraphKb.Analysis.Tables;
using GraphKb.Model.Dates;
using GraphKb.Model.Facts;

namespace GraphKb.Store.Embedded.Contents;

/// <summary>
/// The supplies as parallel arrays, in the ordinal order of fact ids. As a list it makes a supply's record when it is asked for.
/// </summary>
internal sealed class SupplyColumns : IReadOnlyList<Supply>
{
    private readonly IdTable _sites;
    private readonly IReadOnlyList<string> _minerals;
    private readonly IReadOnlyList<string?> _forms;
    private readonly IReadOnlyList<Provenance> _provenances;
    private readonly int[] _provenance;

    public SupplyColumns(
        SupplyRow[] rows, IdTable sites, IReadOnlyList<string> minerals, IReadOnlyList<string?> forms, IReadOnlyList<Provenance> provenances)
    {
        (_sites, _minerals, _forms, _provenances) = (sites, minerals, forms, provenances);
        From = Array.ConvertAll(rows, row => row.From);
        To = Array.ConvertAll(rows, row => row.To);
        Mineral = Array.ConvertAll(rows, row => row.Mineral);
        Form = Array.ConvertAll(rows, row => row.Form);
        SinceDays = Array.ConvertAll(rows, row => row.Since);
        UntilDays = Array.ConvertAll(rows, row => row.Until);
        Tonnes = Array.ConvertAll(rows, row => row.Tonnes);
        _provenance = Array.ConvertAll(rows, row => row.Provenance);
    }

    /// <summary>Site numbers the supplies leave.</summary>
    public int[] From { get; }

    /// <summary>Site numbers the supplies reach.</summary>
    public int[] To { get; }

    /// <summary>The mineral's place in <see cref="Minerals"/>.</summary>
    public int[] Mineral { get; }

    /// <summary>The form's place in the list of forms.</summary>
    public int[] Form { get; }

    public int[] SinceDays { get; }

    public int[] UntilDays { get; }

    /// <summary>Tonnes a year, NaN where unknown.</summary>
    public double[] Tonnes { get; }

    /// <summary>Mineral ids.</summary>
    public IReadOnlyList<string> Minerals => _minerals;

    public int Count => From.Length;

    public Supply this[int row]
    {
        get
        {
            var provenance = _provenances[_provenance[row]];
            return new Supply(
                _sites[From[row]], _sites[To[row]], _minerals[Mineral[row]], _forms[Form[row]], double.IsNaN(Tonnes[row]) ? null : Tonnes[row],
                new Evidence(DayNumbers.Day(SinceDays[row]), DayNumbers.Day(UntilDays[row]), provenance.Confidence, provenance.Sources, provenance.Note));
        }
    }

    public IEnumerator<Supply> GetEnumerator()
    {
        for (var row = 0; row < Count; row++)
        {
            yield return this[row];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
