namespace Analytics.GraphQL.Language;

/// <summary>Where a node stands in its document. The default value says: made by a program, not read from a text.</summary>
/// <param name="Start">Offset of the first byte, from 0.</param>
/// <param name="End">Offset after the last byte.</param>
/// <param name="Line">Line of the first character, from 1.</param>
/// <param name="Column">Column of the first character, from 1, counted in UTF-16 code units as every GraphQL client does.</param>
public readonly record struct Location(int Start, int End, int Line, int Column);
