"""A yardstick for deploy/bench matching: the same texts searched with the same words by engines for text.

  tantivy     PyPI's tantivy, one thread, frequencies without positions, BM25
  sqlite      SQLite's FTS5 of this Python with bm25, without the texts themselves. With detail=none bm25 would read them
              again for every match (several times slower), or without them find all equally good.
  postgresql  PostgreSQL through psql and libpq's environment: a stored tsvector of the configuration "simple" under a
              GIN index, any of the words, once by ts_rank and once by ts_rank_cd

Each finds the best ten by text alone: no sectors, no track record, no country, no reasons.

Usage: matching.py ENGINE DIRECTORY RECORDS QUESTIONS ROUNDS SECONDS. RECORDS has {"id", "text"} a line, QUESTIONS
{"words", "text", "from"}: how many words, the words, the record that they are from. Prints, one JSON text a line, what
building took and how large the index is, then for every way to rank and every number of words the median and the 99th
percentile of the time of a question. It asks all questions ROUNDS times, but not for longer than SECONDS.
"""

import json
import os
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

BEST = 10
# Even where one question takes a second, these are asked.
LEAST_QUESTIONS = 12


def lines(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def say(**answer):
    print(json.dumps(answer), flush=True)


def percentile(times, share):
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def size(directory):
    return sum(path.stat().st_size for path in Path(directory).rglob("*") if path.is_file())


def ask(ranking, questions, rounds, seconds, search):
    """Times every question; `search` gives the ids that it finds and the milliseconds."""
    for count in sorted({question["words"] for question in questions}):
        asked = [question for question in questions if question["words"] == count]
        for question in asked[:2]:
            search(question["text"])
        times, found, started = [], 0, time.perf_counter()
        for number, question in enumerate(asked * rounds):
            if number >= LEAST_QUESTIONS and time.perf_counter() - started > seconds:
                break
            ids, milliseconds = search(question["text"])
            times.append(milliseconds)
            found += question["from"] in ids
        say(
            ranking=ranking, words=count, p50=percentile(times, 0.5), p99=percentile(times, 0.99),
            asked=len(times), found=found / len(times),
        )  # fmt: skip


def tantivy(directory, records, questions, rounds, seconds):
    import tantivy as engine

    builder = engine.SchemaBuilder()
    builder.add_integer_field("id", fast=True)
    builder.add_text_field("text", index_option="freq")
    started = time.perf_counter()
    index = engine.Index(builder.build(), path=directory)
    writer = index.writer(512_000_000, 1)
    for record in lines(records):
        writer.add_document(engine.Document(id=record["id"], text=record["text"]))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    say(ranking="Tantivy", build=time.perf_counter() - started, bytes=size(directory))
    searcher = index.searcher()

    def search(text):
        start = time.perf_counter()
        hits = searcher.search(index.parse_query(text, ["text"]), BEST, count=False).hits
        taken = (time.perf_counter() - start) * 1000
        return searcher.fast_field_values("id", [address for _, address in hits]), taken

    ask("Tantivy", questions, rounds, seconds, search)


def sqlite(directory, records, questions, rounds, seconds):
    started = time.perf_counter()
    base = sqlite3.connect(os.path.join(directory, "texts.sqlite"), isolation_level=None)
    base.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000;")
    base.execute("CREATE VIRTUAL TABLE texts USING fts5(text, content='')")
    base.execute("BEGIN")
    rows = ((record["id"], record["text"]) for record in lines(records))
    base.executemany("INSERT INTO texts (rowid, text) VALUES (?, ?)", rows)
    base.execute("COMMIT")
    base.execute("INSERT INTO texts (texts) VALUES ('optimize')")
    say(ranking="SQLite FTS5", build=time.perf_counter() - started, bytes=size(directory))

    def search(text):
        start = time.perf_counter()
        rows = base.execute(
            "SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT ?", (" OR ".join(text.split()), BEST)
        ).fetchall()
        return [row for (row,) in rows], (time.perf_counter() - start) * 1000

    ask("SQLite FTS5", questions, rounds, seconds, search)


class Psql:
    """A session of psql in which every statement's rows and time are read back."""

    def __init__(self):
        command = ["psql", "--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set=ON_ERROR_STOP=1"]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")
        self.process.stdin.write("\\timing on\n")

    def run(self, statement):
        """The rows, and the milliseconds as psql measures them: until it has the last row."""
        self.process.stdin.write(statement + ";\n\\echo\n")
        self.process.stdin.flush()
        rows, taken = [], 0.0
        while line := self.process.stdout.readline():
            line = line.rstrip("\n")
            if line.startswith("Time: "):
                taken = float(line.split()[1])
            elif line:
                rows.append(line)
            else:
                return rows, taken
        sys.exit("psql ended: " + statement[:200])

    def copy(self, table, rows):
        self.process.stdin.write(f"COPY {table} FROM STDIN;\n")
        for row in rows:
            self.process.stdin.write(row + "\n")
        self.process.stdin.write("\\.\n")
        self.run("SELECT 1")


def postgresql(directory, records, questions, rounds, seconds):
    session = Psql()
    for setting in (
        "jit = off", "max_parallel_workers_per_gather = 0", "max_parallel_maintenance_workers = 0",
        "work_mem = '256MB'", "maintenance_work_mem = '1GB'",
    ):  # fmt: skip
        session.run(f"SET {setting}")
    started = time.perf_counter()
    session.run("CREATE UNLOGGED TABLE texts (id int, text text)")
    escaped = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
    session.copy("texts", (f"{record['id']}\t{record['text'].translate(escaped)}" for record in lines(records)))
    session.run("CREATE UNLOGGED TABLE records AS SELECT id, to_tsvector('simple', text) AS words FROM texts")
    session.run("CREATE INDEX ON records USING gin (words)")
    session.run("VACUUM ANALYZE records")
    built = time.perf_counter() - started
    session.run("DROP TABLE texts")
    (stored,), _ = session.run("SELECT pg_total_relation_size('records')")
    for rank in ("ts_rank", "ts_rank_cd"):
        ranking = f"PostgreSQL {rank}"
        say(ranking=ranking, build=built, bytes=int(stored))

        def search(text):
            words = " | ".join(text.split())
            rows, taken = session.run(
                f"SELECT id FROM records, to_tsquery('simple', '{words}') AS question WHERE words @@ question"
                f" ORDER BY {rank}(words, question) DESC LIMIT {BEST}"
            )
            return [int(row) for row in rows], taken

        ask(ranking, questions, rounds, seconds, search)
    session.run("DROP TABLE records")


def main(engine, directory, records, questions, rounds, seconds):
    os.makedirs(directory, exist_ok=True)
    {"tantivy": tantivy, "sqlite": sqlite, "postgresql": postgresql}[engine](
        directory, records, list(lines(questions)), int(rounds), float(seconds)
    )


main(*sys.argv[1:])
