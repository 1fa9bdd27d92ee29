// Writes documents over the fixture schema: valid ones, and ones broken in every way that a rule looks for.
import {
  getNamedType, getNullableType, isCompositeType, isEnumType, isInputObjectType, isLeafType, isListType, isNonNullType,
  isRequiredArgument, isRequiredInputField, isUnionType, typeFromAST, doTypesOverlap,
} from 'graphql';
import { schema } from './fixture.js';
import { seeded } from './random.js';

const composites = Object.values(schema.getTypeMap()).filter((type) => isCompositeType(type) && !type.name.startsWith('__'));
const everyTypeName = Object.keys(schema.getTypeMap());
const deepest = 4;

/** One document. With faults at 0 it is valid; above, each decision goes wrong with that probability. */
export function generateDocument(seed, faults) {
  return new Generator(seed, faults).document();
}

/** Values for the variables that a valid document's only operation defines. */
export function generateVariables(document, seed) {
  const generator = new Generator(seed, 0);
  const definitions = document.definitions.find((definition) => definition.kind === 'OperationDefinition').variableDefinitions;
  const values = {};
  for (const definition of definitions) {
    const type = typeFromAST(schema, definition.type);
    if (isNonNullType(type) && !definition.defaultValue ? true : generator.random.chance(0.7)) {
      values[definition.variable.name.value] = generator.json(type, 0);
    }
  }
  return values;
}

class Generator {
  constructor(seed, faults) {
    this.random = seeded(seed);
    this.faults = faults;
    this.fragments = [];
    this.fragmentsLeft = 4;
  }

  wrong() {
    return this.faults > 0 && this.random.chance(this.faults);
  }

  document() {
    const { random } = this;
    const kind = random.chance(0.85) ? 'query' : random.chance(0.7) ? 'mutation' : 'subscription';
    const parts = [this.operation(kind, random.chance(0.5) ? 'Main' : '')];
    if (this.wrong()) parts.push(this.operation('query', random.pick(['', 'Main', 'Other'])));
    parts.push(...this.fragments.map((fragment) => fragment.text));
    if (this.wrong()) parts.push(this.oddDefinition());
    if (this.wrong()) parts.reverse();
    const text = parts.join(random.chance(0.5) ? '\n' : '\n\n');
    return kind === 'subscription' ? text.replace(/ @(skip|include)(\([^)]*\))?/g, '') : text;
  }

  operation(kind, name) {
    this.variables = [];
    this.kind = kind;
    const root = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' }[kind];
    const selections = kind === 'subscription' && !this.wrong() ? this.subscription() : this.selectionSet(schema.getType(root), 0);
    const directives = this.tags(kind.toUpperCase());
    if (this.wrong()) this.variables.push(`$unused: ${this.typeName()}`);
    if (this.wrong() && this.variables.length) this.variables.push(this.random.pick(this.variables));
    const variables = this.variables.length ? `(${this.variables.join(', ')})` : '';
    const isShort = kind === 'query' && !name && !variables && !directives && this.random.chance(0.7);
    return isShort ? selections : `${kind}${name ? ` ${name}` : ''}${variables}${directives} ${selections}`;
  }

  subscription() {
    return this.random.chance(0.5) ? '{ tick }' : `{ dogAdded ${this.selectionSet(schema.getType('Dog'), 1)} }`;
  }

  typeName() {
    return this.random.pick(['Int', 'String!', '[Flag!]', 'Filter', 'Dog', 'Nothing', '[[Range!]!]', 'Pet', 'Key', 'Flaag', 'ID']);
  }

  selectionSet(type, depth) {
    const { random } = this;
    const selections = [];
    const count = 1 + random.below(depth === 0 ? 4 : 3);
    for (let i = 0; i < count; i++) {
      selections.push(this.selection(type, depth));
    }
    if (this.wrong()) selections.push(random.pick(selections));
    const separator = random.chance(0.5) ? ' ' : '\n' + '  '.repeat(depth + 1);
    return `{${separator}${selections.join(separator)}${separator === ' ' ? ' ' : '\n' + '  '.repeat(depth)}}`;
  }

  selection(type, depth) {
    const { random } = this;
    const dice = random.next();
    if (dice < 0.12 && depth < deepest) return this.inlineFragment(type, depth);
    if (dice < 0.22 && depth < deepest) return this.fragmentSpread(type, depth);
    if (this.wrong()) return this.oddSelection(type, depth);
    return this.field(type, depth);
  }

  field(type, depth) {
    const { random } = this;
    const fields = isUnionType(type) ? [] : Object.values(type.getFields());
    const usable = depth >= deepest ? fields.filter((field) => isLeafType(getNamedType(field.type))) : fields;
    if (usable.length === 0 || random.chance(0.08)) return `${this.alias('__typename')}__typename${this.tags('FIELD')}`;
    const field = random.pick(usable);
    const named = getNamedType(field.type);
    const name = this.wrong() ? this.misspelt(field.name) : field.name;
    const text = `${this.alias(name)}${name}${this.args(field.args)}${this.tags('FIELD')}`;
    if (isLeafType(named)) return this.wrong() ? `${text} { id }` : text;
    return this.wrong() ? text : `${text} ${this.selectionSet(named, depth + 1)}`;
  }

  // Aliases of a valid document are never shared; those of others come from a small pool, so that fields meet.
  alias(name) {
    if (this.faults === 0) {
      this.aliases = (this.aliases ?? 0) + 1;
      return this.random.chance(0.9) ? `${name.replace(/^_+/, '')}${this.aliases}: ` : `a${this.aliases}: `;
    }
    return this.random.chance(0.25) ? `${this.random.pick(['a', 'b', 'c', 'name', 'id'])}: ` : '';
  }

  misspelt(name) {
    const at = this.random.below(name.length);
    return this.random.pick([
      name.slice(0, at) + name.slice(at + 1) || 'x',
      `${name.slice(0, at)}z${name.slice(at)}`,
      name.toUpperCase(),
      `${name}2`,
      this.random.pick(['meowVolume', 'title', 'nme', 'barkVolume', 'unknownField', '__schema', 'nicknam']),
    ]);
  }

  oddSelection(type, depth) {
    const { random } = this;
    return random.pick([
      () => `...${random.pick(['Missing', 'F1', 'F2', 'F3'])}`,
      () => `... on ${random.pick([...everyTypeName, 'Nothing', 'Dgo'])} { ${random.pick(['id', 'name', '__typename', 'barkVolume'])} }`,
      () => `... @include(if: ${random.pick(['true', '$show', '"yes"', '1'])}) { __typename }`,
      () => '__type(name: "Dog") { fields { type { fields { type { interfaces { name } } } } } }',
      () => '__schema { types { name fields { name } } }',
      () => `a: ${random.pick(['name', 'id', '__typename', 'born'])} a: ${random.pick(['nickname', 'nickname(short: true)', 'id'])}`,
      () => `... on Dog { x: barkVolume } ... on Cat { x: ${random.pick(['lives', 'meowVolume', 'name', 'barkVolume'])} }`,
      () => `... on Dog { o: owner { ${random.pick(['a: age', 'a: name'])} } } ... on Cat { o: owner { ${random.pick(['a: age', 'a: name', 'a: height'])} } }`,
      () => `${this.field(type, depth)} ${this.field(type, depth)}`,
    ])();
  }

  inlineFragment(type, depth) {
    const { random } = this;
    const condition = random.chance(0.25) ? null : this.overlapping(type);
    return `...${condition ? ` on ${condition.name}` : ''}${this.tags('INLINE_FRAGMENT')} ${this.selectionSet(condition ?? type, depth + 1)}`;
  }

  overlapping(type) {
    const candidates = this.wrong() ? composites : composites.filter((candidate) => doTypesOverlap(schema, candidate, type));
    return this.random.pick(candidates);
  }

  fragmentSpread(type, depth) {
    const { random } = this;
    const known = this.fragments.filter((fragment) => !fragment.open && doTypesOverlap(schema, fragment.type, type));
    if (known.length && random.chance(0.4)) return `...${random.pick(known).name}${this.tags('FRAGMENT_SPREAD')}`;
    if (this.fragmentsLeft-- <= 0) return this.field(type, depth);
    const condition = this.overlapping(type);
    const fragment = { name: this.wrong() ? 'F1' : `F${this.fragments.length + 1}`, type: condition, open: !this.wrong() };
    this.fragments.push(fragment);
    const selections = this.selectionSet(condition, depth + 1);
    fragment.open = false;
    const on = this.wrong() ? random.pick([...everyTypeName, 'Nowhere']) : condition.name;
    fragment.text = `fragment ${fragment.name} on ${on}${this.tags('FRAGMENT_DEFINITION')} ${selections}`;
    return this.wrong() ? this.field(type, depth) : `...${fragment.name}${this.tags('FRAGMENT_SPREAD')}`;
  }

  tags(location) {
    const { random } = this;
    let text = '';
    // Conditions at a subscription's root are refused by the specification, and not yet by the reference implementation.
    const conditional = ['FIELD', 'INLINE_FRAGMENT', 'FRAGMENT_SPREAD'].includes(location) && this.kind !== 'subscription';
    if (conditional && random.chance(0.12)) text += ` @${random.pick(['skip', 'include'])}(if: ${this.value(schema.getDirective('skip').args[0], 0)})`;
    if (random.chance(0.06)) text += ` @tag(name: ${this.value(schema.getDirective('tag').args[0], 0)})`;
    if (random.chance(0.04) && text.includes('@tag')) text += ' @tag(name: "again", weight: 2)';
    if (['QUERY', 'FIELD', 'INLINE_FRAGMENT'].includes(location) && random.chance(0.04)) text += ` @once${this.args(schema.getDirective('once').args)}`;
    if (this.wrong()) {
      text += random.pick([' @unknown', ' @unknown(short: 1)', ' @tag', ' @once @once', ' @needs', ' @needs(range: { from: 1 })', ' @skip', ' @include(if: null)', ' @tag(nam: "a", name: "b")', ' @deprecated', ' @once(limit: null)', ' @tag(name: "a", name: "b")']);
    }
    return text;
  }

  args(definitions) {
    const { random } = this;
    const given = definitions.filter((arg) => (isRequiredArgument(arg) ? !this.wrong() : random.chance(0.4)));
    const texts = given.map((arg) => `${this.wrong() ? this.misspelt(arg.name) : arg.name}: ${this.value(arg, 0)}`);
    if (this.wrong()) texts.push(random.pick(['extra: 1', 'first: 1', 'short: true', ...texts]));
    return texts.length ? `(${texts.join(', ')})` : '';
  }

  /** A literal, or a variable that may stand at the place. */
  value(place, depth) {
    const { random } = this;
    if (random.chance(0.25)) return this.variable(place);
    const type = place.type;
    if (this.wrong()) return this.oddLiteral();
    if (!isNonNullType(type) && random.chance(0.08)) return 'null';
    return this.literal(getNullableType(type), depth);
  }

  variable(place) {
    const { random } = this;
    if (this.wrong()) return `$${random.pick(['undefinedOne', 'v1', 'v2', 'v3'])}`;
    const name = `v${this.variables.length + 1}`;
    const isStrict = place.isOneOf || isNonNullType(place.type);
    let type = String(place.type);
    if (isStrict && !type.endsWith('!')) type += '!';
    if (!isStrict && random.chance(0.3)) type += '!';
    let fallback = '';
    if (isStrict && !place.isOneOf && random.chance(0.2)) {
      type = type.slice(0, -1);
      fallback = ` = ${this.literal(getNullableType(place.type), 2, true)}`;
    } else if (random.chance(0.2)) {
      fallback = ` = ${this.literal(getNullableType(place.type), 2, true)}`;
    }
    if (this.wrong()) type = this.typeName();
    if (this.wrong()) fallback = ` = ${this.oddLiteral()}`;
    this.variables.push(`$${name}: ${type}${fallback}${random.chance(0.05) ? ' @tag(name: "v")' : ''}`);
    return `$${name}`;
  }

  oddLiteral() {
    return this.random.pick(['null', '"text"', '12', '-7.5', 'true', 'LOW', 'PURPLE', 'LOWW', '[]', '[1, "a", null]', '{ from: 1 }', '{ from: "x", too: 2 }', '{}', '99999999999', '{ id: 1, name: "n" }', '{ id: null }', '[[1], [null]]', '"LOW"', '{ from: 1, from: 2 }', '"""block"""', '{ exact: true, all: [{ exact: 1 }] }', '"2020-02-31"']);
  }

  literal(type, depth, isConst = false) {
    const { random } = this;
    if (isListType(type)) {
      const item = { type: type.ofType };
      if (random.chance(0.15)) return this.item(item, depth, true);
      return `[${Array.from({ length: random.below(3) }, () => this.item(item, depth, isConst)).join(', ')}]`;
    }
    if (isEnumType(type)) return random.pick(type.getValues()).name;
    if (isInputObjectType(type)) return this.objectLiteral(type, depth, isConst);
    switch (type.name) {
      case 'Int': return String(random.below(2000) - 1000);
      case 'Float': return random.pick(['1', '-2.5', '0.125', '3e2', '12.75']);
      case 'Boolean': return random.pick(['true', 'false']);
      case 'ID': return random.pick(['"a-1"', '17', '"x"']);
      case 'Date': return `"20${10 + random.below(20)}-0${1 + random.below(9)}-1${random.below(10)}"`;
      default: return random.pick(['"words"', '""', '"with \\"quotes\\" and \\u00e9"', '"""block\n  text"""', '"£5 – ok"']);
    }
  }

  item(place, depth, isConst) {
    if (!isConst) return this.value(place, depth + 1);
    return this.literal(getNullableType(place.type), depth + 1, true);
  }

  objectLiteral(type, depth, isConst) {
    const { random } = this;
    let fields = Object.values(type.getFields());
    if (type.isOneOf) {
      const field = random.pick(fields);
      const place = { type: field.type, isOneOf: true };
      return `{ ${field.name}: ${isConst || !random.chance(0.3) ? this.literal(getNullableType(field.type), depth + 1, true) : this.variable(place)} }`;
    }
    fields = fields.filter((field) => (isRequiredInputField(field) ? !this.wrong() : depth < 2 && random.chance(0.3)));
    const texts = fields.map((field) => `${this.wrong() ? this.misspelt(field.name) : field.name}: ${this.item(field, depth, isConst)}`);
    return `{ ${texts.join(', ')} }`;
  }

  /** A JSON value of a type, wrong now and then. */
  json(type, depth) {
    const { random } = this;
    if (random.chance(0.03)) return random.pick([null, 'text', 12, 1.5, true, [], {}, [null], { unknown: 1 }]);
    if (!isNonNullType(type) && random.chance(0.15)) return null;
    const nullable = getNullableType(type);
    if (isListType(nullable)) return random.chance(0.15) ? this.json(nullable.ofType, depth) : Array.from({ length: random.below(3) }, () => this.json(nullable.ofType, depth + 1));
    if (isEnumType(nullable)) return random.pick(nullable.getValues()).name;
    if (isInputObjectType(nullable)) {
      let fields = Object.values(nullable.getFields());
      fields = nullable.isOneOf ? [random.pick(fields)] : fields.filter((field) => isRequiredInputField(field) || (depth < 2 && random.chance(0.3)));
      return Object.fromEntries(fields.map((field) => [field.name, this.json(field.type, depth + 1)]));
    }
    switch (nullable.name) {
      case 'Int': return random.below(2000) - 1000;
      case 'Float': return random.pick([1, -2.5, 0.125, 300]);
      case 'Boolean': return random.chance(0.5);
      case 'ID': return random.pick(['a-1', 17, 'x']);
      case 'Date': return '2021-05-06';
      default: return random.pick(['words', '', 'é "q"']);
    }
  }

  oddDefinition() {
    return this.random.pick([
      'fragment Unused on Dog { name }',
      'fragment F1 on Cat { lives }',
      'fragment F9 on Dog { ...F9 }',
      'fragment L1 on Person { best { ...L2 } } fragment L2 on Person { boss { ...L1 ...L3 } } fragment L3 on Person { ...L2 ...L1 ...L3 }',
      'type Extra { a: Int b: Nothing }',
      'extend type Dog { c: Strng }',
      'extend schema @tag(name: "a")',
      'scalar S @specifiedBy(url: 1)',
      'directive @mine(a: Int!) on FIELD',
      '{ dog { name } }',
      'query Main { dog { name } }',
      'query Main2 { cat { name lives } } query Main2 { cat { id } }',
      'subscription Two { tick dogAdded { name } }',
      'subscription { __typename }',
      'subscription Meta { a: __typename tick }',
      'enum E { A @deprecated @deprecated B @tag(name: 1) }',
      'input I { a: Int @once b: Dog = { x: 1 } }',
      'mutation M($a: Filter, $a: Int) { second(filter: $a) { id } }',
      'query V($i: Int, $l: [Int!], $f: Flag! = LOW, $n: Flag) { echo(ints: $l, int: $i, flag: $f) people(flags: $n) { id } strict(int: $i, list: $l, range: { from: $i }, flag: $n) }',
      'query OneOf($id: ID, $s: String!) { person(key: { id: $id }) { id } b: person(key: { name: $s }) { id } c: person(key: { id: 1, name: "a" }) { id } d: person(key: { id: null }) { id } e: person(key: {}) { id } }',
    ]);
  }
}
