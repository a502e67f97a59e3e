"""Gephi's schema of GEXF, as far as a static network goes, and whether a file fits it."""

from xml.etree import ElementTree

NAMESPACE = "{http://www.gexf.net/1.2draft}"
# What Gephi's schema of GEXF 1.2 (gephi/gexf, 1.2/gexf.xsd and 1.2/data.xsd) lets stand in what, as far as a static
# network goes: children; attributes, those with ! required.
SCHEMA = {
    "gexf": ({"meta", "graph"}, {"version!", "variant"}),
    "graph": ({"attributes", "nodes", "edges"}, {"defaultedgetype", "idtype", "mode", "timeformat", "start", "end"}),
    "attributes": ({"attribute"}, {"class!", "mode", "start", "end"}),
    "attribute": ({"default", "options"}, {"id!", "title!", "type!"}),
    "nodes": ({"node"}, {"count"}),
    "edges": ({"edge"}, {"count"}),
    "node": ({"attvalues"}, {"id!", "label", "pid", "start", "end"}),
    "edge": ({"attvalues"}, {"id!", "source!", "target!", "type", "label", "weight", "start", "end"}),
    "attvalues": ({"attvalue"}, set()),
    "attvalue": (set(), {"for!", "value!", "start", "end"}),
}
TYPES = {"integer", "long", "double", "float", "boolean", "liststring", "string", "anyURI"}


def fits_gephi_s_schema(data: bytes) -> None:
    """Assert that a GEXF file holds only what the schema lets stand in what, and refers to nothing it doesn't hold."""
    root = ElementTree.fromstring(data)
    assert (root.tag, root.attrib["version"]) == (f"{NAMESPACE}gexf", "1.2")
    for element in root.iter():
        children, attributes = SCHEMA[element.tag.removeprefix(NAMESPACE)]
        assert {child.tag.removeprefix(NAMESPACE) for child in element} <= children
        own = {name for name in element.attrib if not name.startswith("{http://www.w3.org/2001/XMLSchema-instance}")}
        assert own <= {name.rstrip("!") for name in attributes}
        assert {name[:-1] for name in attributes if name.endswith("!")} <= own
    assert {each.attrib["type"] for each in root.iter(f"{NAMESPACE}attribute")} <= TYPES
    nodes = [each.attrib["id"] for each in root.iter(f"{NAMESPACE}node")]
    ends = {each.attrib[end] for each in root.iter(f"{NAMESPACE}edge") for end in ("source", "target")}
    assert nodes and len(set(nodes)) == len(nodes) and ends <= set(nodes)
    columns = {each.attrib["id"] for each in root.iter(f"{NAMESPACE}attribute")}
    assert {each.attrib["for"] for each in root.iter(f"{NAMESPACE}attvalue")} <= columns
