"""A yardstick for deploy/bench score: the same sheet by GoRules ZEN, a rules engine written in Rust.

The sheet is turned into ZEN's expressions in two ways, for proposals whose facts are all known:
  graph       a decision with one expression a row, as ZEN is meant to be used: points by row
  expression  one compiled expression for the whole sheet, ZEN at its fastest: the total alone
Neither does what else Renkei does: unknown facts and ranges, gates, flags, refusal of bad values.

Usage: score.py SHEET PROPOSALS. Prints the total of every proposal as one JSON list. Then, for every line read, "graph"
or "expression", scores all proposals once and prints "done".
"""

import json
import re
import sys
from datetime import date
from pathlib import Path

import zen


def condition(test):
    fact = f"facts.{test['input']}"
    if "is" in test:
        return f"{fact} == {str(test['is']).lower()}"
    if "atMost" in test:
        return f"{fact} <= {test['atMost']}"
    if "atLeast" in test:
        return f"{fact} >= {test['atLeast']}"
    return f"{fact} in {json.dumps(test['oneOf'])}"


def all_of(tests):
    return " and ".join(f"({test})" for test in tests) or "true"


def first_of(cases):
    """The points of the first case that holds, else 0."""
    expression = "0"
    for test, points in reversed(cases):
        expression = f"(({test}) ? {points} : {expression})"
    return expression


def banded(rule, sheet):
    value, known = f"facts.{rule['input']}", "true"
    declared = next(item for item in sheet["inputs"] if item["name"] == rule["input"])
    if declared["type"] == "costPerTonne":
        tonnes = f"facts.{declared['per']}"
        value, known = f"{value}.annualCost / {tonnes}", f"{tonnes} > 0"
    sign, side = ("<=", "to") if rule["comparison"] == "atMost" else (">=", "from")
    cases = [(f"{value} {sign} {band[side]}", band["points"]) for band in rule["bands"] if side in band]
    return f"(({known}) ? {first_of(cases)} : 0)"


def counted(rule):
    number = f"facts.{rule['input']}"
    if "window" in rule:
        inside = ["#.ended >= windowStart", "#.ended <= submittedOn"]
        if rule["window"]["samePair"]:
            inside += ["some(#.municipalities, # in municipalities)", "some(#.partnerCities, # in partnerCities)"]
        number = f"count({number}, {all_of(inside)})"
    return first_of([(f"{number} >= {step['from']}", step["points"]) for step in reversed(rule["steps"])])


def best_of(rule):
    worths = []
    for option in rule["options"]:
        if "points" not in option:
            continue
        tests = [condition(test) for test in option.get("conditions", [])]
        if "certificate" in option:
            proof = option["certificate"]
            valid = [f"#.certificate == '{proof['name']}'", "#.validUntil >= submittedOn"]
            if proof["atHeadOffice"]:
                valid.append("#.headOffice == true")
            tests.append(f"some(facts.{proof['input']}, {all_of(valid)})")
        worths.append(f"(({all_of(tests)}) ? {option['points']} : 0)")
    return f"max([{', '.join(worths)}])"


def components(rule):
    return " + ".join(
        f"(({all_of(condition(test) for test in part['conditions'])}) ? {part['points']} : 0)"
        for part in rule["components"]
    )


def points(row, maximum, sheet):
    rule = row["rule"]
    kinds = {
        "judged": lambda: f"judged['{row['id']}']",
        "banded": lambda: banded(rule, sheet),
        "counted": lambda: counted(rule),
        "bestOf": lambda: best_of(rule),
        "components": lambda: components(rule),
    }
    return f"min([{maximum}, {kinds[rule['kind']]()}])"


def rows(sheet, kind):
    return {row["id"]: points(row, row["maximum"][kind], sheet) for row in sheet["rows"] if kind in row["maximum"]}


def expression(sheet, kind):
    return zen.compile_expression(" + ".join(rows(sheet, kind).values()))


def graph(sheet, kind):
    expressions = [{"id": row, "key": f"row{row}", "value": value} for row, value in rows(sheet, kind).items()]
    nodes = [
        {"id": "in", "type": "inputNode", "name": "proposal"},
        {"id": "rows", "type": "expressionNode", "name": "rows", "content": {"expressions": expressions}},
        {"id": "out", "type": "outputNode", "name": "points"},
    ]
    edges = [{"id": f"{a}-{b}", "sourceId": a, "targetId": b} for a, b in (("in", "rows"), ("rows", "out"))]
    return zen.ZenEngine().create_decision(json.dumps({"nodes": nodes, "edges": edges}))


def numbered(value):
    """ZEN compares numbers, not days: every day becomes its number."""
    if isinstance(value, dict):
        return {name: numbered(member) for name, member in value.items()}
    if isinstance(value, list):
        return [numbered(element) for element in value]
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return date.fromisoformat(value).toordinal()
    return value


def context(proposal, years):
    """What the expressions read and nothing more, worked out before anything is measured."""
    day = date.fromisoformat(proposal["submittedOn"])
    read = {name: proposal[name] for name in ("submittedOn", "municipalities", "partnerCities", "facts", "judged")}
    return {**numbered(read), "windowStart": day.replace(year=day.year - years).toordinal()}


def main(sheet_file, proposals_file):
    sheet = json.loads(Path(sheet_file).read_text())
    years = next((row["rule"]["window"]["years"] for row in sheet["rows"] if "window" in row["rule"]), 0)
    proposals = [json.loads(line) for line in Path(proposals_file).read_text().splitlines()]
    contexts = [context(proposal, years) for proposal in proposals]
    work = {}
    for name, compiled in (("expression", expression), ("graph", graph)):
        by_kind = {kind: compiled(sheet, kind) for kind in ("new", "ongoing")}
        work[name] = [by_kind[proposal["kind"]].evaluate for proposal in proposals]
    totals = [int(evaluate(facts)) for evaluate, facts in zip(work["expression"], contexts)]
    by_row = [sum(evaluate(facts)["result"].values()) for evaluate, facts in zip(work["graph"], contexts)]
    if totals != by_row:
        sys.exit("the two ways do not agree")
    print(json.dumps(totals), flush=True)
    for line in sys.stdin:
        for evaluate, facts in zip(work[line.strip()], contexts):
            evaluate(facts)
        print("done", flush=True)


main(sys.argv[1], sys.argv[2])
