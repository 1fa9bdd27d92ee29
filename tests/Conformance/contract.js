// A schema as a list of promises to its clients: each type, field, argument, input field, enum value and membership, with what it is.
import { isEnumType, isInputObjectType, isInputType, isInterfaceType, isIntrospectionType, isObjectType, isRequiredArgument, isRequiredInputField, isSpecifiedScalarType, isUnionType } from 'graphql';

/** Coordinates of a schema, each with what a client relies on there. */
export function promises(schema) {
  const found = new Map();
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    found.set(type.name, `${type.constructor.name.replace(/^GraphQL|Type$/g, '')}${type.isOneOf ? ' @oneOf' : ''}`);
    if (isEnumType(type)) type.getValues().forEach((value) => found.set(`${type.name}.${value.name}`, 'enum value'));
    if (isUnionType(type)) type.getTypes().forEach((member) => found.set(`${type.name} = ${member.name}`, 'member'));
    if (isObjectType(type) || isInterfaceType(type)) type.getInterfaces().forEach((implemented) => found.set(`${type.name} implements ${implemented.name}`, 'interface'));
    if (isEnumType(type) || !('getFields' in type)) continue;
    for (const field of Object.values(type.getFields())) {
      found.set(`${type.name}.${field.name}`, signature(field));
      for (const arg of field.args ?? []) found.set(`${type.name}.${field.name}(${arg.name}:)`, signature(arg));
    }
  }
  return found;
}

/** What a client of the contract would have to give although the contract does not know it. */
export function demands(schema, contract) {
  const demanded = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInputObjectType(type) && contract.has(type.name)) {
      demanded.push(...Object.values(type.getFields()).filter(isRequiredInputField).map((field) => `${type.name}.${field.name}`));
    } else if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        if (contract.has(`${type.name}.${field.name}`)) demanded.push(...field.args.filter(isRequiredArgument).map((arg) => `${type.name}.${field.name}(${arg.name}:)`));
      }
    }
  }
  return demanded.filter((coordinate) => !contract.has(coordinate));
}

function signature(place) {
  const fallback = isInputType(place.type) && place.defaultValue !== undefined ? ` = ${JSON.stringify(place.defaultValue)}` : '';
  return `${place.type}${fallback}`;
}
