"""JSON Schema (draft 2020-12), as much of it as edau's schemas use.

An honest part: a keyword that it does not know is an error, not passed over. Standard library
only, so that the schemas are checked wherever the tests run.
"""
import re

TYPES = {"object": dict, "array": list, "string": str, "integer": int, "number": (int, float),
         "boolean": bool, "null": type(None)}
TELLING = {"$schema", "title", "description"}


def types_of(schema):
    """Those that it allows: one, or a list of scalar ones."""
    named = schema["type"]
    return [named] if isinstance(named, str) else named


def is_of_type(value, name):
    return isinstance(value, TYPES[name]) and isinstance(value, bool) == (name == "boolean")


def check_object(value, schema, where):
    for name in schema.get("required", ()):
        if name not in value:
            yield f"{where}: {name} is missing"
    for name, member in value.items():
        if name in schema["properties"]:
            yield from defects(member, schema["properties"][name], f"{where}.{name}")
        elif schema["additionalProperties"] is False:
            yield f"{where}: {name} is not documented"


def check_array(value, schema, where):
    if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
        yield f"{where}: {len(value)} items"
    for number, item in enumerate(value):
        yield from defects(item, schema["items"], f"{where}[{number}]")


CHECKS = {
    "minimum": lambda value, least: value >= least,
    "maximum": lambda value, most: value <= most,
    "enum": lambda value, allowed: value in allowed,
    "pattern": lambda value, pattern: re.search(pattern, value) is not None,
}
PARTS = {"object": (check_object, {"required", "properties", "additionalProperties"}),
         "array": (check_array, {"items", "minItems", "maxItems"})}


def defects(value, schema, where="$"):
    """What of `value` breaks `schema`, one sentence each. Every schema here names a type."""
    types = types_of(schema)
    check_part, own = PARTS.get(types[0], (None, set()))
    unknown = schema.keys() - TELLING - CHECKS.keys() - own - {"type"}
    assert not unknown, f"{where}: json_schema.py does not know {sorted(unknown)}"
    if not any(is_of_type(value, name) for name in types):
        yield f"{where}: {value!r} is no {' or '.join(types)}"
        return
    for keyword, holds in CHECKS.items():
        if keyword in schema and not holds(value, schema[keyword]):
            yield f"{where}: {value!r} breaks {keyword} {schema[keyword]!r}"
    if check_part:
        yield from check_part(value, schema, where)


def members(schema, where="$"):
    """Every schema within `schema`, itself first, with where it stands."""
    yield where, schema
    for name, member in schema.get("properties", {}).items():
        yield from members(member, f"{where}.{name}")
    if "items" in schema:
        yield from members(schema["items"], f"{where}[]")
