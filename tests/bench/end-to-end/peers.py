"""Takes a file of work and author ids to a network and its measures, as igraph or networkx do; prints milliseconds by stage, a line each."""

import json
import sys
import time

import pandas

library, path = sys.argv[1:]
started = time.perf_counter()


def ended(name):
    global started
    now = time.perf_counter()
    print(json.dumps([name, (now - started) * 1000]), flush=True)
    started = now


rows = pandas.read_csv(path)
ended("read")
sized = rows.join(rows.groupby("work").size().rename("members"), on="work")
sized = sized[(sized.members > 1) & (sized.members <= 100)]
pairs = sized.merge(sized[["work", "author"]], on="work")
pairs = pairs[pairs.author_x < pairs.author_y]
pairs["share"] = 1 / (pairs.members - 1)
ties = pairs.groupby(["author_x", "author_y"]).agg(works=("members", "size"), weight=("share", "sum")).reset_index()
ended("project")

if library == "igraph":
    import igraph

    codes, names = pandas.factorize(pandas.concat([ties.author_x, ties.author_y]))
    graph = igraph.Graph(len(names))
    graph.add_edges(list(zip(codes[: len(ties)].tolist(), codes[len(ties) :].tolist())))
    weights = ties.weight.tolist()
    ended("graph")
    graph.degree()
    ended("degree")
    graph.strength(weights=weights)
    ended("strength")
    graph.eigenvector_centrality(weights=weights)
    ended("eigenvector")
    graph.pagerank(weights=weights)
    ended("pagerank")
    graph.coreness()
    ended("core")
    graph.transitivity_local_undirected(mode="zero")
    ended("clustering")
    graph.constraint(weights=weights)
    ended("constraint")
    graph.connected_components()
    ended("component")
    graph.community_leiden(objective_function="modularity", weights=weights, n_iterations=2)
    ended("community")
else:
    import networkx

    graph = networkx.from_pandas_edgelist(ties, "author_x", "author_y", ["weight"])
    ended("graph")
    dict(graph.degree())
    ended("degree")
    dict(graph.degree(weight="weight"))
    ended("strength")
    networkx.pagerank(graph, weight="weight")
    ended("pagerank")
    networkx.core_number(graph)
    ended("core")
    networkx.clustering(graph)
    ended("clustering")
    list(networkx.connected_components(graph))
    ended("component")
    networkx.community.louvain_communities(graph, weight="weight", seed=1)
    ended("community")
