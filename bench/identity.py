"""Runs and scores what bench/identity measures; called by it."""
import collections
import csv
import hashlib
import os
import subprocess
import sys
import time

program, data, folder, peer, peer_script = sys.argv[1:6]
KEYS = {"手机号", "邮箱", "union_id", "open_id", "会员号", "设备号", "买家ID"}
# Pairs that share one of these only share no evidence of who they are.
NOT_EVIDENCE = {"record", "渠道", "时间", "城市"}


def labels(path):
    with open(path, encoding="utf-8") as file:
        return {row["record"]: row["person"] for row in csv.DictReader(file)}


def pairs(values):
    return sum(count * (count - 1) // 2 for count in collections.Counter(values).values())


def pairwise(truth, found):
    hit = pairs((truth[record], found[record]) for record in truth)
    precision, recall = hit / max(1, pairs(found.values())), hit / max(1, pairs(truth.values()))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def wrongly_merged(truth, found):
    people = collections.defaultdict(set)
    for record, person in truth.items():
        people[found[record]].add(person)
    wrong = set().union(*[some for some in people.values() if len(some) > 1], set())
    return len(wrong) / len(set(truth.values()))


def sharing(table, truth, found):
    """The share of true pairs found among those with an equal cell that tells of a person."""
    groups = collections.defaultdict(list)
    with open(table, encoding="utf-8") as file:
        rows = csv.reader(file)
        head = next(rows)
        used = [index for index, name in enumerate(head) if name not in NOT_EVIDENCE]
        for row in rows:
            groups[truth[row[0]]].append((row[0], {(index, row[index]) for index in used if row[index]}))
    shared = hit = 0
    for group in groups.values():
        for place, (one, cells) in enumerate(group):
            for other, others in group[:place]:
                if not cells.isdisjoint(others):
                    shared += 1
                    hit += found[one] == found[other]
    return hit / max(1, shared)


def ours(name, table):
    answer = f"{folder}/{name}.answer"
    began = time.monotonic()
    with open(answer, "wb") as out:
        process = subprocess.Popen([program, "identities", "resolve", table], stdout=out)
        _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"huiyin identities resolve ended with {os.waitstatus_to_exitcode(status)} on {table}")
    digest = hashlib.sha256(open(answer, "rb").read()).hexdigest()[:16]
    return labels(answer), time.monotonic() - began, usage.ru_maxrss / 1024, usage.ru_utime + usage.ru_stime, digest


def splink(kind, name, table, truth):
    if not os.path.exists(f"{peer}/done"):
        return None
    answer = f"{folder}/{name}.splink"
    began = time.monotonic()
    done = subprocess.run([f"{peer}/bin/python", peer_script, kind, table, truth, answer], capture_output=True, text=True)
    if done.returncode:
        print(f"{name}: Splink ended with {done.returncode}: {done.stderr.strip().splitlines()[-1:]}")
        return None
    seconds, threshold = done.stdout.split()[-2:]
    return labels(answer), float(seconds), threshold


def exact_rules(table):
    """Records with an equal identifier are one person's: the rules that a CRM has."""
    parent, owner = {}, {}

    def root(record):
        while parent[record] != record:
            parent[record] = parent[parent[record]]
            record = parent[record]
        return record

    with open(table, encoding="utf-8") as file:
        for row in csv.DictReader(file):
            record = row["record"]
            parent[record] = record
            for key in KEYS:
                if row[key] and "*" not in row[key]:
                    first = owner.setdefault((key, row[key]), record)
                    parent[root(record)] = root(first)
    return {record: root(record) for record in parent}


for name in ("fake_1000", "febrl3"):
    table, truth_file = f"{data}/{name}.csv", f"{data}/{name}_truth.csv"
    truth = labels(truth_file)
    found, seconds, memory, _, digest = ours(name, table)
    print("%s: huiyin precision %.4f recall %.4f F1 %.4f, %.2f s, %.0f MiB, answer %s" % (name, *pairwise(truth, found), seconds, memory, digest))
    other = splink(name, name, table, truth_file)
    if other:
        print("%s: Splink precision %.4f recall %.4f F1 %.4f at its best threshold %s, %.2f s" % (name, *pairwise(truth, other[0]), other[2], other[1]))

for name, beside in (("people", True), ("many", False)):
    table, truth_file = f"{folder}/{name}.csv", f"{folder}/{name}_truth.csv"
    truth = labels(truth_file)

    def report(who, found, rest):
        print("%d records of %d people: %s precision %.4f, recall among pairs that share evidence %.4f, persons wrongly merged %.4f%s"
              % (len(truth), len(set(truth.values())), who, pairwise(truth, found)[0], sharing(table, truth, found), wrongly_merged(truth, found), rest))

    found, seconds, memory, processor, digest = ours(name, table)
    report("huiyin", found, f", {seconds:.1f} s ({processor:.1f} s of processors), {memory:.0f} MiB, answer {digest}")
    report("exact identifiers", exact_rules(table), "")
    if beside:
        other = splink("people", name, table, truth_file)
        if other:
            report(f"Splink at its best threshold {other[2]}", other[0], f", {other[1]:.1f} s")
