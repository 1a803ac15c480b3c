"""A yardstick for deploy/bench fund: the same schemes judged by SQL, or by GoRules ZEN, a rules engine in Rust.

  sql  SQLite in this process: a row a clause with its conditions as columns, the project's facts as a table, the verdict
       of a scheme from the greatest of its clauses' least and greatest effects, in the order of the answer
  zen  one compiled expression a scheme, for projects whose facts are all known; ordered here, before anything is measured

Both are for trees that are an "all" of clauses in which every fact stands once. Neither does what else Renkei does:
which fact settles how many schemes, reasons, nearest misses.

Usage: fund.py sql|zen SCHEMES PROJECTS. Prints for every project the schemes in the order of the answer, each as
5 × place by id + rank of the verdict. Then, for every line read, judges all projects once and prints "done".
"""

import json
import sqlite3
import sys
from datetime import date
from pathlib import Path

ALLOWED, CONFIRM, EXCLUDED, NOT_NOW = 1, 2, 4, 8
EFFECTS = {"allowed": ALLOWED, "confirm": CONFIRM, "excluded": EXCLUDED, "notNow": NOT_NOW}
ROUTES = {"primaryExit": 0, "partnerCountryExit": 1, "cooperation": 1, "cityToCity": 2, "beyond": 3}
# More branches than this no clause has here.
BRANCHES = 2
FOREVER = 99_999_999


class Bits:
    """Answers as bits: every answer that a rule or a project names has one of its own within its fact."""

    def __init__(self):
        self.of = {}

    def __call__(self, fact, answers):
        known = self.of.setdefault(fact, {})
        bits = sum(1 << known.setdefault(answer, len(known)) for answer in set(answers))
        if bits >= 1 << 63:
            sys.exit(f"{fact} has more answers than a column has bits")
        return bits


def day(text):
    return date.fromisoformat(text).toordinal()


def clauses(tree):
    return [part["clause"] for part in tree["all"]]


def condition(fact, test, bits):
    """The answers that pass as bits, and the quantities that do as bounds."""
    if "atMost" in test:
        return 0, 0, test["atMost"]
    if "atLeast" in test:
        return 0, test["atLeast"], 1 << 62
    answers = [test["is"]] if "is" in test else test.get("isOneOf") or test["containsAny"]
    return bits(fact, answers), 1, 0


# MARK: SQL

SCHEMA = """
CREATE TABLE schemes (
    place INTEGER PRIMARY KEY, route INTEGER, standing INTEGER, first INTEGER, last INTEGER, purposes INTEGER,
    stages INTEGER
);
CREATE TABLE clauses (
    scheme INTEGER, fact INTEGER, any1 INTEGER, low1 INTEGER, high1 INTEGER, effect1 INTEGER,
    any2 INTEGER, low2 INTEGER, high2 INTEGER, effect2 INTEGER, otherwise INTEGER,
    -- The least and the greatest effect while nothing is known, while the first branch may hold, and while both may.
    least0 INTEGER, greatest0 INTEGER, least1 INTEGER, greatest1 INTEGER, least2 INTEGER, greatest2 INTEGER,
    PRIMARY KEY (scheme, fact)
) WITHOUT ROWID;
-- known: 0 nothing, 1 all, 2 a list that more may follow.
CREATE TABLE facts (fact INTEGER PRIMARY KEY, known INTEGER, answers INTEGER, quantity INTEGER);
INSERT INTO facts SELECT DISTINCT value, 0, 0, 0 FROM json_each('[0,1,2,3,4,5,6,7,8,9,10,11]');
"""

QUERY = """
WITH effects AS (
    SELECT scheme,
        max(CASE
            WHEN known = 0 THEN least0
            WHEN answers & any1 OR quantity BETWEEN low1 AND high1 THEN effect1
            WHEN answers & any2 OR quantity BETWEEN low2 AND high2 THEN iif(known = 1, effect2, least1)
            WHEN known = 1 THEN otherwise
            ELSE least2 END) AS least,
        max(CASE
            WHEN known = 0 THEN greatest0
            WHEN answers & any1 OR quantity BETWEEN low1 AND high1 THEN effect1
            WHEN answers & any2 OR quantity BETWEEN low2 AND high2 THEN iif(known = 1, effect2, greatest1)
            WHEN known = 1 THEN otherwise
            ELSE greatest2 END) AS greatest
    FROM clauses JOIN facts USING (fact) GROUP BY scheme
), standing AS (
    SELECT place, route, purposes, stages, least, greatest,
        max(standing, iif(:day < first, 8, iif(:day > last, 4, 0))) AS least_standing
    FROM effects JOIN schemes ON place = scheme
), verdicts AS (
    SELECT place, route, purposes, stages, max(least, least_standing) AS least,
        max(greatest, least_standing) AS greatest
    FROM standing
)
SELECT place * 5 + CASE
        WHEN greatest = 1 THEN 0 WHEN greatest = 2 THEN 1 WHEN least <= 2 THEN 2 WHEN least = 8 THEN 3 ELSE 4
    END AS answer
FROM verdicts
ORDER BY answer % 5,
    CASE WHEN :purposes & purposes = :purposes THEN 0 WHEN :purposes & purposes THEN 1 ELSE 2 END,
    CASE WHEN :stage & stages = :stage THEN 0 ELSE 2 END,
    route, place
"""

FACTS = [
    "country", "countryStatus", "gases", "sectors", "technologyIsNew", "stage", "implementer", "applicant", "purposes",
    "agreement", "costJPY", "reductionTCO2PerYear",
]


def clause_row(place, clause, bits):
    fact, branches = clause["fact"], clause["branches"]
    columns, effects = [], []
    for number in range(BRANCHES):
        if number < len(branches):
            effects.append(EFFECTS[branches[number]["then"]["effect"]])
            columns += [*condition(fact, branches[number]["when"], bits), effects[-1]]
        else:
            columns += [0, 1, 0, 0]
    otherwise = EFFECTS[clause["otherwise"]["effect"]]
    open_effects = [*effects, otherwise]
    unstated = [EFFECTS[clause["whenUnstated"]]] if "whenUnstated" in clause else open_effects
    spans = [(min(some), max(some)) for some in (unstated, open_effects[:2], open_effects)]
    return [place, FACTS.index(fact), *columns, otherwise, *(bound for span in spans for bound in span)]


def scheme_row(place, scheme, bits):
    period = scheme.get("effective", {})
    return [
        place, ROUTES[scheme["route"]], CONFIRM if scheme["beyondGuidebook"] else ALLOWED,
        day(period["from"]) if "from" in period else 0, day(period["through"]) if "through" in period else FOREVER,
        bits("offer", scheme["offers"]["purposes"]), bits("when", scheme["offers"]["stages"]),
    ]  # fmt: skip


def sql(schemes, projects):
    bits = Bits()
    base = sqlite3.connect(":memory:", isolation_level=None)
    base.executescript(SCHEMA)
    base.execute("BEGIN")
    rows = [scheme_row(place, scheme, bits) for place, scheme in enumerate(schemes)]
    base.executemany("INSERT INTO schemes VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
    rows = [
        clause_row(place, clause, bits)
        for place, scheme in enumerate(schemes)
        for clause in clauses(scheme["eligibility"])
    ]
    base.executemany(f"INSERT INTO clauses VALUES ({', '.join('?' * 17)})", rows)
    base.execute("COMMIT")
    base.execute("ANALYZE")

    def facts(project):
        """Every fact as a row, and what is sought."""
        rows = []
        for fact in FACTS:
            value = project["facts"].get(fact)
            if value is None:
                rows.append([0, 0, -1, FACTS.index(fact)])
                continue
            answers = [value["flag"]] if "flag" in value else value.get("answers", [])
            known = 2 if value.get("isComplete") is False else 1
            rows.append([known, bits(fact, answers), int(value.get("quantity", -1)), FACTS.index(fact)])
        sought = {
            "day": day(project["day"]), "purposes": bits("offer", project.get("purposes", [])),
            "stage": bits("when", [project["stage"]] if "stage" in project else []),
        }  # fmt: skip
        return rows, sought

    prepared = [facts(project) for project in projects]

    def judge(number):
        rows, sought = prepared[number]
        base.executemany("UPDATE facts SET known = ?, answers = ?, quantity = ? WHERE fact = ?", rows)
        return base.execute(QUERY, sought).fetchall()

    return judge, lambda number: [answer for (answer,) in judge(number)]


# MARK: ZEN


def zen(schemes, projects):
    import zen as engine

    def expression(scheme, on):
        """The greatest of the clauses' effects and of the scheme's own."""
        period = scheme.get("effective", {})
        effects = [CONFIRM if scheme["beyondGuidebook"] else ALLOWED]
        if "from" in period and on < day(period["from"]):
            effects.append(NOT_NOW)
        elif "through" in period and on > day(period["through"]):
            effects.append(EXCLUDED)
        return f"max([{', '.join([str(max(effects)), *map(clause_expression, clauses(scheme['eligibility']))])}])"

    def clause_expression(clause):
        result = str(EFFECTS[clause["otherwise"]["effect"]])
        for branch in reversed(clause["branches"]):
            result = f"({test(clause['fact'], branch['when'])} ? {EFFECTS[branch['then']['effect']]} : {result})"
        return result

    def test(fact, when):
        if "is" in when:
            return f"{fact} == {json.dumps(when['is'])}"
        if "atMost" in when:
            return f"{fact} <= {when['atMost']}"
        if "atLeast" in when:
            return f"{fact} >= {when['atLeast']}"
        if "isOneOf" in when:
            return f"{fact} in {json.dumps(when['isOneOf'])}"
        return f"some({fact}, # in {json.dumps(when['containsAny'])})"

    def context(project):
        known = {}
        for fact, value in project["facts"].items():
            answers = value.get("answers")
            if answers and "isComplete" not in value:
                answers = answers[0]
            known[fact] = answers or (value["flag"] if "flag" in value else int(value["quantity"]))
        return known

    on = day(projects[0]["day"])
    compiled = [engine.compile_expression(expression(scheme, on)).evaluate for scheme in schemes]
    contexts = [context(project) for project in projects]
    ranks = {ALLOWED: 0, CONFIRM: 1, EXCLUDED: 4, NOT_NOW: 3}

    def judge(number):
        known = contexts[number]
        return [evaluate(known) for evaluate in compiled]

    def cover(sought, offered):
        sought, offered = set(sought), set(offered)
        return 0 if sought <= offered else 1 if sought & offered else 2

    def ordered(number):
        project, keyed = projects[number], []
        for place, (scheme, effect) in enumerate(zip(schemes, judge(number))):
            rank, offers = ranks[int(effect)], scheme["offers"]
            fitness = cover(project["purposes"], offers["purposes"]), cover([project["stage"]], offers["stages"])
            keyed.append((rank, *fitness, ROUTES[scheme["route"]], place))
        return [place * 5 + rank for rank, _, _, _, place in sorted(keyed)]

    return judge, ordered


def main(way, schemes_file, projects_file):
    schemes = [json.loads(line) for line in Path(schemes_file).read_text().splitlines()]
    projects = [json.loads(line) for line in Path(projects_file).read_text().splitlines()]
    judge, ordered = {"sql": sql, "zen": zen}[way](schemes, projects)
    print(json.dumps([ordered(number) for number in range(len(projects))]), flush=True)
    for _ in sys.stdin:
        for number in range(len(projects)):
            judge(number)
        print("done", flush=True)


main(*sys.argv[1:])
