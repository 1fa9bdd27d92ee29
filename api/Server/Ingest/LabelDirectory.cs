using Analytics.Api.Model;
using Analytics.Api.Records;

namespace Analytics.Api.Ingest;

/// <summary>The numbers of directorates and categories as printed; new ones are written at once.</summary>
internal sealed class LabelDirectory
{
    private readonly RecordSet<Label> _labels;
    private readonly Dictionary<string, int> _ids = [];
    private int _last;

    public LabelDirectory(RecordSet<Label> labels)
    {
        _labels = labels;
        foreach (var label in labels)
        {
            _ids.Add(label.Text, label.Id);
            _last = label.Id;
        }
    }

    public int IdOf(ReadOnlySpan<char> text)
    {
        var ids = _ids.GetAlternateLookup<ReadOnlySpan<char>>();
        if (ids.TryGetValue(text, out var id))
            return id;

        var label = new Label { Id = ++_last, Text = text.ToString() };
        _labels.Insert(label);
        _ids.Add(label.Text, label.Id);
        return label.Id;
    }
}
