"""Assigns offers to needs with OR-tools' minimum-cost flow, for `benchmark portfolio`.

Reads the file named by its argument: "needs offers", then a line of the offers' capacities, then for each need a line of
"offer score offer score …". Prints the greatest sum of scores, and the milliseconds of building and of solving it.
"""

import sys
import time

import numpy
from ortools.graph.python import min_cost_flow


def main(path):
    with open(path, encoding="ascii") as file:
        needs, offers = map(int, file.readline().split())
        capacities = numpy.array(file.readline().split(), dtype=numpy.int64)
        rows = [numpy.array(line.split(), dtype=numpy.int64).reshape(-1, 2) for line in file]
    sink = needs + offers
    counts = [len(row) for row in rows]
    pairs = numpy.concatenate(rows)
    own = numpy.arange(needs, dtype=numpy.int64)
    start = time.perf_counter()
    tails = numpy.concatenate([numpy.repeat(own, counts), own, numpy.arange(needs, sink, dtype=numpy.int64)])
    heads = numpy.concatenate([needs + pairs[:, 0], numpy.full(needs + offers, sink, dtype=numpy.int64)])
    room = numpy.concatenate([numpy.ones(len(pairs) + needs, dtype=numpy.int64), capacities])
    costs = numpy.concatenate([-pairs[:, 1], numpy.zeros(needs + offers, dtype=numpy.int64)])
    flow = min_cost_flow.SimpleMinCostFlow()
    flow.add_arcs_with_capacity_and_unit_cost(tails, heads, room, costs)
    flow.set_nodes_supplies(numpy.append(own, sink), numpy.append(numpy.ones(needs, dtype=numpy.int64), -needs))
    built = time.perf_counter()
    if flow.solve() != flow.OPTIMAL:
        sys.exit("OR-tools found no optimum")
    solved = time.perf_counter()
    print(-flow.optimal_cost(), (built - start) * 1000, (solved - built) * 1000)


main(sys.argv[1])
