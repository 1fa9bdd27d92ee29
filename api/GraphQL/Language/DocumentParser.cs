using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Analytics.GraphQL.Language;

/// <summary>Turns tokens into nodes, one method for each production of the grammar, named as it is there.</summary>
internal ref partial struct DocumentParser(ReadOnlySpan<byte> source, ParserOptions options)
{
    private Lexer _lexer = new(source);
    private int _tokens;
    private int _depth;

    /// <summary>The nodes of all lists not yet closed, so that each list is allocated once, at its length.</summary>
    private SyntaxNode[] _open = new SyntaxNode[64];
    private int _openCount;

    /// <summary>One production.</summary>
    public delegate T Production<out T>(ref DocumentParser parser);

    public DocumentNode Document()
    {
        var start = Here;
        var definitions = Many(TokenKind.StartOfFile, static (ref DocumentParser parser) => parser.Definition(), TokenKind.EndOfFile);
        return new DocumentNode { Definitions = definitions, Location = From(start) };
    }

    /// <summary>A text that is one production and nothing else.</summary>
    public T Only<T>(Production<T> production)
    {
        Expect(TokenKind.StartOfFile);
        var node = production(ref this);
        Expect(TokenKind.EndOfFile);
        return node;
    }

    private readonly Location Here => new(_lexer.Start, _lexer.Start, _lexer.Line, _lexer.Column);

    private readonly Location From(Location start) => start with { End = _lexer.PreviousEnd };

    private void Advance()
    {
        _lexer.Advance();
        if (_lexer.Kind != TokenKind.EndOfFile && ++_tokens > options.MaxTokens)
        {
            throw Error(_lexer.Start, $"Document contains more than {options.MaxTokens} tokens. Parsing aborted.");
        }
    }

    private readonly bool Peek(TokenKind kind) => _lexer.Kind == kind;

    private readonly bool PeekKeyword(string keyword) => _lexer.Kind == TokenKind.Name && _lexer.Value == keyword;

    private void Expect(TokenKind kind)
    {
        if (_lexer.Kind != kind)
        {
            throw Error(_lexer.Start, $"Expected {kind.Describe()}, found {DescribeToken(_lexer)}.");
        }

        Advance();
    }

    private bool Skip(TokenKind kind)
    {
        var found = _lexer.Kind == kind;
        if (found)
        {
            Advance();
        }

        return found;
    }

    private void ExpectKeyword(string keyword)
    {
        if (!SkipKeyword(keyword))
        {
            throw Error(_lexer.Start, $"Expected \"{keyword}\", found {DescribeToken(_lexer)}.");
        }
    }

    private bool SkipKeyword(string keyword)
    {
        var found = PeekKeyword(keyword);
        if (found)
        {
            Advance();
        }

        return found;
    }

    private NameNode Name()
    {
        var start = Here;
        var value = _lexer.Value;
        Expect(TokenKind.Name);
        return new NameNode { Value = value!, Location = From(start) };
    }

    private void Descend()
    {
        if (++_depth > options.MaxDepth)
        {
            throw Error(_lexer.Start, $"Document nests deeper than {options.MaxDepth} levels. Parsing aborted.");
        }
    }

    private void Ascend() => _depth--;

    /// <summary>At least one item between two tokens.</summary>
    private ImmutableArray<T> Many<T>(TokenKind opening, Production<T> item, TokenKind closing)
        where T : SyntaxNode
    {
        Expect(opening);
        var first = _openCount;
        do
        {
            Add(item(ref this));
        }
        while (!Skip(closing));
        return Close<T>(first);
    }

    /// <summary>Nothing, or at least one item between two tokens.</summary>
    private ImmutableArray<T> OptionalMany<T>(TokenKind opening, Production<T> item, TokenKind closing)
        where T : SyntaxNode => Peek(opening) ? Many(opening, item, closing) : [];

    /// <summary>Any number of items between two tokens.</summary>
    private ImmutableArray<T> Any<T>(TokenKind opening, Production<T> item, TokenKind closing)
        where T : SyntaxNode
    {
        Expect(opening);
        var first = _openCount;
        while (!Skip(closing))
        {
            Add(item(ref this));
        }

        return Close<T>(first);
    }

    /// <summary>Items with a token between them, which may also stand before the first.</summary>
    private ImmutableArray<T> Delimited<T>(TokenKind delimiter, Production<T> item)
        where T : SyntaxNode
    {
        Skip(delimiter);
        var first = _openCount;
        do
        {
            Add(item(ref this));
        }
        while (Skip(delimiter));
        return Close<T>(first);
    }

    private void Add(SyntaxNode node)
    {
        if (_openCount == _open.Length)
        {
            Array.Resize(ref _open, _open.Length * 2);
        }

        // Written past the array's own type check, which costs as much as lexing a token: the array is exactly a SyntaxNode[].
        Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_open), _openCount++) = node;
    }

    private ImmutableArray<T> Close<T>(int first)
        where T : SyntaxNode
    {
        if (_openCount == first)
        {
            return [];
        }

        var items = new T[_openCount - first];
        // Only nodes of type T were added since the list was opened, so they are copied unchecked.
        _open.AsSpan(first, items.Length).CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.As<T, SyntaxNode>(ref MemoryMarshal.GetArrayDataReference(items)), items.Length));
        _openCount = first;
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    private readonly GraphQLSyntaxException Unexpected() => Unexpected(_lexer);

    private readonly GraphQLSyntaxException Unexpected(Lexer at) => Error(at.Start, $"Unexpected {DescribeToken(at)}.");

    private readonly GraphQLSyntaxException Error(int position, string problem) => GraphQLSyntaxException.At(_lexer.Source, position, problem);

    private static string DescribeToken(Lexer at) => at.Value is null ? at.Kind.Describe() : $"{at.Kind.Describe()} \"{at.Value}\"";
}
