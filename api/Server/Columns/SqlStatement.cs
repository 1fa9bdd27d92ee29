using System.Globalization;
using System.Text;

namespace Analytics.Api.Columns;

/// <summary>A statement in the dialect that DuckDB and PostgreSQL share, with its numbered parameters.</summary>
/// <param name="Text">Values stand in it only as <c>$1</c>, <c>$2</c> …</param>
/// <param name="Parameters">long, string, bool or <see cref="DateOnly"/>.</param>
public sealed record SqlStatement(string Text, IReadOnlyList<object> Parameters);

/// <summary>Builds a statement. Whatever an asker wrote enters through <see cref="Parameter"/>; text is our own constants alone.</summary>
/// <param name="engine">What the engine that it is for can do.</param>
internal sealed class SqlBuilder(SqlCapabilities engine)
{
    private readonly StringBuilder _text = new();
    private readonly List<object> _parameters = [];

    public SqlCapabilities Engine => engine;

    public SqlBuilder Raw(string text)
    {
        _text.Append(text);
        return this;
    }

    /// <summary>Registers a value and gives the marker that stands for it.</summary>
    public string Parameter(object value)
    {
        _parameters.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"${_parameters.Count}");
    }

    public SqlStatement Build() => new(_text.ToString(), _parameters);
}
