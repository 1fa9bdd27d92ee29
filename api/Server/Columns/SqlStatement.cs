using System.Globalization;
using System.Text;

namespace Analytics.Api.Columns;

/// <summary>A statement in the dialect that DuckDB and PostgreSQL share, with its numbered parameters.</summary>
/// <param name="Text">Texts stand in it only as <c>$1</c>, <c>$2</c> …</param>
/// <param name="Parameters">The texts.</param>
public sealed record SqlStatement(string Text, IReadOnlyList<string> Parameters);

/// <summary>Builds a statement. Whatever an asker wrote enters through <see cref="Value"/>; text is our own constants alone.</summary>
/// <param name="engine">What the engine that it is for can do.</param>
internal sealed class SqlBuilder(SqlCapabilities engine)
{
    private readonly StringBuilder _text = new();
    private readonly List<string> _parameters = [];

    public SqlCapabilities Engine => engine;

    public SqlBuilder Raw(string text)
    {
        _text.Append(text);
        return this;
    }

    /// <summary>
    /// Gives what stands for a value: of a text a marker, of anything else the value itself, since DuckDB plans a statement with parameters once when it is prepared
    /// and once more when it is run, which took a quarter of a small question's time.
    /// </summary>
    /// <param name="value">long, string, bool or <see cref="DateOnly"/>.</param>
    public string Value(object value)
    {
        switch (value)
        {
            case long number:
                return number.ToString(CultureInfo.InvariantCulture);
            case bool flag:
                return flag ? "TRUE" : "FALSE";
            case DateOnly day:
                return string.Create(CultureInfo.InvariantCulture, $"DATE '{day:yyyy-MM-dd}'");
            case string text:
                _parameters.Add(text);
                return string.Create(CultureInfo.InvariantCulture, $"${_parameters.Count}");
            default:
                throw new ArgumentException($"A {value.GetType().Name} stands in no statement.", nameof(value));
        }
    }

    public SqlStatement Build() => new(_text.ToString(), _parameters);
}
