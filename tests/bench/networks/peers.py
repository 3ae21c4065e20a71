"""Answers one JSON request a line: measures a kernel of igraph, networkx or networkit on one graph, single thread."""

import json
import os
import sys
import time
from array import array

os.environ["OMP_NUM_THREADS"] = "1"


def load(path):
    """Columns of numbers: how many rows, then each column whole (see columns-file.ts)."""
    with open(path, "rb") as file:
        order, size = array("I", file.read(8))
        first, second = (array("I", file.read(4 * size)) for _ in range(2))
        return order, first.tolist(), second.tolist(), array("d", file.read()).tolist()


def edges_of(path):
    order, sources, targets, weights = load(path)
    return order, list(zip(sources, targets)), weights


def igraph_kernels(order, edges, weights):
    import igraph

    graph = igraph.Graph(order)
    graph.add_edges(edges)

    def partition(found):
        return graph.modularity(found.membership, weights=weights)

    return igraph.__version__, {
        "build": lambda: igraph.Graph(order).add_edges(edges),
        "components": lambda: graph.connected_components(),
        "core": lambda: graph.coreness(),
        "clustering": lambda: graph.transitivity_local_undirected(mode="zero"),
        "constraint": lambda: graph.constraint(weights=weights),
        "pagerank": lambda: graph.pagerank(weights=weights, implementation="prpack"),
        "louvain": lambda: partition(graph.community_multilevel(weights=weights)),
        "leiden": lambda: partition(
            graph.community_leiden(objective_function="modularity", weights=weights, n_iterations=2)
        ),
        "closeness": lambda: graph.closeness(),
        "harmonic": lambda: graph.harmonic_centrality(),
        "betweenness": lambda: graph.betweenness(),
    }


def networkx_kernels(order, edges, weights):
    import networkx

    graph = networkx.Graph()
    graph.add_nodes_from(range(order))
    graph.add_weighted_edges_from((source, target, weight) for (source, target), weight in zip(edges, weights))
    return networkx.__version__, {
        "components": lambda: list(networkx.connected_components(graph)),
        "core": lambda: networkx.core_number(graph),
        "clustering": lambda: networkx.clustering(graph),
        "pagerank": lambda: networkx.pagerank(graph, tol=1e-10 / order, max_iter=1000),
    }


def networkit_kernels(order, edges, weights):
    import networkit

    networkit.setNumberOfThreads(1)
    # The other variant refuses graphs of several components.
    generalized = networkit.centrality.ClosenessVariant.Generalized
    graph = networkit.Graph(order)
    for source, target in edges:
        graph.addEdge(source, target)
    return networkit.__version__, {
        "core": lambda: networkit.centrality.CoreDecomposition(graph).run(),
        "louvain": lambda: networkit.community.PLM(graph).run(),
        "closeness": lambda: networkit.centrality.Closeness(graph, True, generalized).run(),
        "betweenness": lambda: networkit.centrality.Betweenness(graph).run(),
    }


def pandas_kernels(path):
    import pandas

    _, works, members, years = load(path)
    rows = pandas.DataFrame({"work": works, "member": members})
    if years:
        rows["year"] = years

    def project(rows):
        sized = rows.join(rows.groupby("work").size().rename("members"), on="work")
        sized = sized[(sized.members > 1) & (sized.members <= 100)]
        pairs = sized.merge(sized[["work", "member"]], on="work")
        pairs = pairs[pairs.member_x < pairs.member_y]
        pairs["share"] = 1 / (pairs.members - 1)
        return len(pairs.groupby(["member_x", "member_y"]).agg(works=("members", "size"), weight=("share", "sum")))

    return pandas.__version__, {
        "projection": lambda: project(rows),
        "window": lambda first, last: project(rows[(rows.year >= first) & (rows.year <= last)]),
    }


LIBRARIES = {"igraph": igraph_kernels, "networkx": networkx_kernels, "networkit": networkit_kernels}
loaded = {}
for line in sys.stdin:
    request = json.loads(line)
    try:
        if request["do"] == "load":
            library = request["library"]
            if library == "pandas":
                version, loaded = pandas_kernels(request["path"])
            else:
                version, loaded = LIBRARIES[library](*edges_of(request["path"]))
            answer = {"version": version, "kernels": list(loaded)}
        else:
            started = time.perf_counter()
            value = loaded[request["kernel"]](*request.get("years", []))
            answer = {"ms": (time.perf_counter() - started) * 1000}
            if isinstance(value, (int, float)):
                answer["value"] = value
            elif request["kernel"] == "pagerank":
                values = value.values() if isinstance(value, dict) else value
                with open(request["out"], "wb") as file:
                    array("d", values).tofile(file)
                answer["values"] = request["out"]
    except Exception as problem:  # whatever is wrong with a peer, it is skipped with a word
        answer = {"problem": f"{type(problem).__name__}: {problem}"}
    print(json.dumps(answer), flush=True)
