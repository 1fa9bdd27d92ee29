// Documents for the corners of the grammar: each is read, or refused, for one reason of its own.
const strings = [
  '"simple"', '""', '" white "', '"quote \\""', '"escapes \\b\\f\\n\\r\\t\\/\\\\"', '"\\u0041\\u00e9"', '"\\u{41}"', '"\\u{1F600}"', '"\\u{0}"', '"\\u{10FFFF}"',
  '"\\uD83D\\uDE00"', '"😀 é"', '"\\u{000041}"', '"tab\there"', '"a # no comment"', '"\u0007"', '"\u0000"',
  '"', '"open', '"open\nline"', '"open\rline"', '"\\', '"\\x"', '"\\u"', '"\\u1"', '"\\u12"', '"\\u123"', '"\\u123G"', '"\\uD83D"', '"\\uD83D\\u0041"', '"\\uDE00"', '"\\uD83D\\uD83D"',
  '"\\u{}"', '"\\u{110000}"', '"\\u{D800}"', '"\\u{FFFFFFFF}"', '"\\u{123456789}"', '"\\u{1', '"\\u{G}"', '"\\u{é}"', '"é\\x"', '"😀\\q"', '"\\é"',
  '""""""', '"""simple"""', '""" white """', '"""\n  a\n    b\n  c\n"""', '"""a\n   b\n  c"""', '"""\r\n a\r b\n c"""', '"""\n\n  a\n\n  b\n\n"""', '"""   \n  \n"""', '"""contains \\""" quotes"""', '"""ends in quote \\"""""""',
  '"""one " quote"""', '"""two "" quotes"""', '"""\\n \\u0041 stay"""', '"""ends in slash \\\n"""', '"""é 😀\nnext"""', '"""tab\n\ttab\n\t\tmore"""', '"""open', '"""open\n"', '"""open\\"""', '"""', '""""', '"""""', '"""a" "', '"""😀"""x',
];
const numbers = [
  '0', '-0', '4', '-4', '9007199254740993', '123456789012345678901234567890', '4.123', '-4.123', '0.123', '123e4', '123E4', '123e-4', '123e+4', '-1.123e4', '1.5E+10',
  '00', '01', '-01', '+1', '1.', '1.e1', '.123', '1.A', '-A', '-', '1e', '1e+', '1eA', '1.2e3e', '1.2e3.4', '1.23.4', '0x1', '0b1', '0xF1', '1_000', '1a', '1é', '0.', '0e', '-é', '1.2é', '1\u0000',
];
const values = [
  '[]', '[1 2,3]', '[[]]', '[1', '[,]', '{}', '{a:1}', '{a:1 b:2,}', '{a}', '{a:}', '{a:1', '{1:1}', '$a', '$', '$1', '$ a', '[$a]', '{a:$a}', 'true', 'false', 'null', 'TRUE', 'enum', 'on', 'query', '@', '!', '"a" "b"', '...', '|', '&', '(', ')', '=', "'a'", '%', '\u00a0', '?', '~', '{"a":1}',
];
const selections = [
  '{}', '{', '}', '{a', 'a}', '{ a }', '{a,b,,c}', '{ a: b }', '{ a: b: c }', '{ : b }', '{ a: }', '{ a b: c d }', '{a()}', '{a(b)}', '{a(b:)}', '{a(b:1}', '{a(b:1)}', '{a(b:1 c:2)}', '{a(b:1){c}}', '{a{}}', '{a{b}}', '{ ... }', '{ ...a }', '{ ... a @b }', '{ ...on }', '{ ...on A }', '{ ...on A { b } }', '{ ... on on { b } }',
  '{ ... { a } }', '{ ... @a { b } }', '{ ... @a }', '{ ...a { b } }', '{ ..a }', '{ . }', '{ a @ }', '{ a @b }', '{ a @b @c(d:1) }', '{ a@b(c:$d) }', '{ on }', '{ true false null query fragment type }', '{ a } { b }', '{ "a" }', '{ 1 }', '{ $a }', '{ a: 1 }', '{ a! }', '{ [a] }',
];
const operations = [
  '', ' ', '\n', '#', '# only a comment', ',,,', '\ufeff', '\ufeff{ a }', '{ a }\ufeff', '{\ufeffa }', 'query', 'query { a }', 'query A { a }', 'query A B { a }', 'query on { a }', 'query query { query }', 'query ($a: Int) { a }', 'query A($a: Int) { a }', 'query A() { a }', 'query A($a) { a }', 'query A($a:) { a }', 'query A(a: Int) { a }',
  'query A($a: Int!!) { a }', 'query A($a: [Int) { a }', 'query A($a: [[Int!]!]!) { a }', 'query A($a: []) { a }', 'query A($a: Int = 1) { a }', 'query A($a: Int = $b) { a }', 'query A($a: Int = [$b]) { a }', 'query A($a: Int = {b:$}) { a }', 'query A($a: Int = ) { a }', 'query A($a: Int @b(c: $d)) { a }', 'query A($a: Int @b(c: 1) $d: B) { a }', 'query A @b { a }', 'query A @b(c: $d) { a }',
  'mutation { a }', 'subscription { a }', 'mutation A', 'notanoperation A { a }', 'Query { a }', 'fragment', 'fragment A', 'fragment A on', 'fragment A on B', 'fragment A on B { c }', 'fragment on on on { on }', 'fragment on { a }', 'fragment A on B @c { d }', 'fragment A($b: Int) on B { c }', 'fragment A on on { a }',
  '"described" query { a }', '"described" query A("variable" $a: Int) { a }', '"""described""" fragment A on B { c }', '"described" { a }', '"described" extend type A @b', '"described" foo', '"described"', '"a" "b" query { a }', 'query "described" { a }', '{ a } # é\n%', '{ a }\r\n\r%', '# é 😀\n{ é }', '{ a(b: "é 😀", c: %) }', '{ a(b: """é\n😀""", c: %) }',
];
const definitions = [
  'schema { query: A }', 'schema @a { query: A mutation: B subscription: C }', 'schema {}', 'schema { query A }', 'schema { other: A }', 'schema', '"described" schema { query: A }', 'extend schema @a', 'extend schema { mutation: A }', 'extend schema', 'extend schema {}', 'extend', 'extend { a }', 'extend foo', 'extend query { a }', 'extend "a" type A', 'extend directive @a on FIELD',
  'scalar A', 'scalar A @b(c: [1])', 'scalar', 'scalar A { b }', 'extend scalar A', 'extend scalar A @b', '"described" scalar A', 'type A', 'type A {}', 'type A { b }', 'type A { b: C }', 'type A { b: C! c(d: E = 1 @f): [G!] @h }', 'type A { b(): C }', 'type A { b(c): D }', 'type A { b(c: D = $e): F }', 'type A { "d" b("d" c: D): E }', 'type A implements', 'type A implements B', 'type A implements & B', 'type A implements B & C @d { e: F }', 'type A implements B, C', 'type A implements B C { d: E }', 'type A implements & & B',
  'extend type A', 'extend type A implements B', 'extend type A @b', 'extend type A { b: C }', 'extend type A {}', 'interface A', 'interface A implements B & C { d: E }', 'interface A { b: C }', 'extend interface A', 'extend interface A implements B', 'extend interface A { b: C }', 'union A', 'union A =', 'union A = B', 'union A = | B', 'union A = B | C', 'union A = B C', 'union A = | B | C |', 'union A = || B', 'union A @b = C', 'extend union A', 'extend union A = B', 'extend union A @b',
  'enum A', 'enum A {}', 'enum A { B }', 'enum A { B C @d "e" F }', 'enum A { true }', 'enum A { false }', 'enum A { null }', 'enum A { 1 }', 'extend enum A', 'extend enum A { B }', 'extend enum A @b', 'input A', 'input A {}', 'input A { b: C = { d: 1 } @e }', 'input A { b(c: D): E }', 'input A { b: C = $d }', 'extend input A', 'extend input A { b: C }', 'extend input A @b',
  'directive @a on FIELD', 'directive @a on | FIELD', 'directive @a on FIELD | QUERY', 'directive @a on | FIELD | VARIABLE_DEFINITION', 'directive @a(b: C = 1) repeatable on FIELD', 'directive @a(b: C @d) on FIELD', 'directive @a on', 'directive @a on Field', 'directive @a on FIELD |', 'directive @a on UNKNOWN', 'directive @a repeatable', 'directive a on FIELD', 'directive @a repeatable repeatable on FIELD', 'directive @a on toString', 'directive @a() on FIELD', '"described" directive @a on INPUT_FIELD_DEFINITION', 'directive @repeatable on FIELD', 'directive @on on FIELD', 'directive @a on DIRECTIVE_DEFINITION',
  'type A { b: C } { d } query E { f } fragment G on H { i } enum J { K }', 'type type { type: type }', 'type on { on: on }', 'type A @b(c: $d) { e: F }', '"""\n  long\n    description\n  """\ntype A {\n  """field"""\n  b(\n    "argument" c: D\n  ): E\n}', 'type A { b: C, c: D }', 'type A { b: "C" }', 'type A { b: [C }', 'type A { b: C] }',
];
const longArguments = `{ field(${Array.from({ length: 12 }, (_, index) => `argument${index}: "value ${index}"`).join(', ')}) @directive(${Array.from({ length: 12 }, (_, index) => `argument${index}: ${index}`).join(', ')}) { inner(${'a'.repeat(66)}: 1, b: """x\ny""") other(${'a'.repeat(69)}: 1) } }`;

export const oddities = [
  ...strings.map((value) => `{ a(b: ${value}) }`),
  ...numbers.map((value) => `{ a(b: ${value}) }`),
  ...values.map((value) => `{ a(b: ${value}) }`),
  ...strings.slice(40).map((value) => `${value} type A { b: C }`),
  ...strings.slice(40).map((value) => `type A { ${value} b(${value} c: D = ${value}): C }`),
  ...selections, ...operations, ...definitions, longArguments,
];
