"""Who connects whom: centrality in a network of people or teams."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from ..calling import metric
from ..errors import StrategicDataError
from ..parsing import flag, items, labels
from ..results import Figure, Result, finding, listed, many

__all__ = ["network_centrality"]

#: Betweenness takes nodes x edges steps: past this the answer takes more than a few seconds.
MAX_WORK = 20_000_000


@metric()
def network_centrality(edges: Sequence[Any], *, directed: bool = False, nodes: Sequence[Any] = ()) -> Result:
    """Degree, betweenness and closeness of each node, normalised (Freeman 1979).

    edges: pairs [from, to]; self edges and repeats are dropped and counted. directed: whether a -> b differs from
    b -> a (undirected is assumed aloud). nodes: names without edges, to be counted too.
    degree d / (n - 1) (in + out when directed); betweenness: share of shortest paths, / ((n-1)(n-2)/2), or
    ((n-1)(n-2)) directed; closeness (n_c - 1) / sum of distances within the node's own component.
    Figures: most_between (name), components, density, degree.<name>, betweenness.<name>, closeness.<name>
    (for the five most between; all in table 'centrality').
    Source: Freeman 1979; networkx. Raises StrategicDataError: no edges, an edge that is no pair.
    """
    import networkx as nx

    directed = flag(directed, "directed")
    pairs, loops = [], 0
    for i, edge in enumerate(items(edges, "edges", "a list of pairs [from, to]")):
        ends = items(edge, f"edges, row {i + 1}", "a pair [from, to]")
        if len(ends) != 2 or any(e is None or str(e).strip() in ("", "nan") for e in ends):
            raise StrategicDataError(f"edges, row {i + 1}", repr(edge), "a pair [from, to]")
        a, b = (str(e).strip() for e in ends)
        if a == b:
            loops += 1
        else:
            pairs.append((a, b))
    if not pairs:
        raise StrategicDataError("edges", "no edge between two nodes", "at least one pair [from, to]")
    graph: Any = nx.DiGraph() if directed else nx.Graph()
    graph.add_nodes_from(labels(nodes, "nodes"))
    graph.add_edges_from(pairs)
    n, m = graph.number_of_nodes(), graph.number_of_edges()
    if n * m > MAX_WORK:
        raise StrategicDataError(
            "edges", f"{n} nodes and {m} edges", f"at most {MAX_WORK:,} nodes x edges; take the part that matters"
        )
    degree = {node: d / (n - 1) for node, d in graph.degree()}
    between = nx.betweenness_centrality(graph)
    close = nx.closeness_centrality(graph, wf_improved=False)
    groups = list(nx.weakly_connected_components(graph) if directed else nx.connected_components(graph))
    place = {node: i + 1 for i, group in enumerate(sorted(groups, key=lambda g: (-len(g), min(g)))) for node in group}
    rows = [(node, degree[node], between[node], close[node], place[node]) for node in sorted(graph)]
    table = pd.DataFrame(rows, columns=["name", "degree", "betweenness", "closeness", "component"])
    table = table.sort_values(
        ["betweenness", "degree", "name"], ascending=[False, False, True], kind="stable", ignore_index=True
    )
    top = str(table["name"][0])
    half = "(n-1)(n-2)" if directed else "(n-1)(n-2)/2"
    methods = {
        "degree": "(in + out edges) / (n - 1)" if directed else "edges / (n - 1)",
        "betweenness": f"share of shortest paths / ({half}), Freeman",
        "closeness": "(n_c - 1) / sum of distances within the component"
        + (", distances towards the node" if directed else ""),
    }
    figures = [
        Figure("most_between", top, "name", f"highest betweenness; {methods['betweenness']}", n),
        Figure("components", len(groups), "components", "weakly connected" if directed else "connected", n),
        Figure("density", float(nx.density(graph)), "fraction", "edges / possible edges", n),
    ]
    for row in table.head(5).itertuples(index=False):
        figures += [
            Figure(f"{key}.{row.name}", float(getattr(row, key)), "0 to 1", text, n) for key, text in methods.items()
        ]
    dropped = len(pairs) - m
    said = ["edges are directed" if directed else "edges have no direction (directed=False)"]
    warnings = []
    if loops or dropped:
        warnings.append(f"{many(loops, 'self edge')} and {many(dropped, 'repeated edge')} dropped")
    if len(groups) > 1:
        warnings.append(f"{len(groups)} components: closeness is within each and does not compare across them")
    tie = table[table["betweenness"] == table["betweenness"][0]]["name"]
    text = (
        f"{top} lies on {table['betweenness'][0]:.0%} of the shortest paths between the others, more than anyone else"
        if len(tie) == 1
        else f"{len(tie)} lie equally often between the others: {listed(tie)}"
    )
    return Result(tuple(figures), {"centrality": table}, (finding(text, "most_between"),), tuple(said), tuple(warnings))
