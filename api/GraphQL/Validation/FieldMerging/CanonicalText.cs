using System.Text;
using Analytics.GraphQL.Language;

namespace Analytics.GraphQL.Validation.FieldMerging;

/// <summary>Writes values so that two are written alike exactly when they mean the same.</summary>
internal static class CanonicalText
{
    public static string Of(ValueNode value)
    {
        if (value is not (ListValueNode or ObjectValueNode))
        {
            return value.ToString();
        }

        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    private static void Write(StringBuilder text, ValueNode value)
    {
        switch (value)
        {
            case ListValueNode list:
                text.Append('[');
                foreach (var item in list.Values)
                {
                    Write(text, item);
                    text.Append(',');
                }

                text.Append(']');
                break;
            case ObjectValueNode map:
                text.Append('{');
                foreach (var field in map.Fields.OrderBy(field => field.Name.Value, StringComparer.Ordinal))
                {
                    text.Append(field.Name.Value).Append(':');
                    Write(text, field.Value);
                    text.Append(',');
                }

                text.Append('}');
                break;
            default:
                text.Append(value);
                break;
        }
    }
}
