"""Splink on the tables of bench/identity, its thresholds tried one by one: prints the best by F1 and the seconds it took.

usage: identity-peer.py fake_1000|febrl3|people TABLE TRUTH ANSWER
"""
import collections
import csv
import logging
import sys
import time
import warnings

began = time.monotonic()
warnings.filterwarnings("ignore")
logging.disable(logging.CRITICAL)
import pandas as pd
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

kind, table, truth = sys.argv[1:4]
frame = pd.read_csv(table, dtype=str, keep_default_na=False).replace("", None)
key = frame.columns[0]
if kind == "people":
    frame.columns = ["record", "channel", "time", "name", "mobile", "email", "union_id", "open_id", "member", "device", "buyer", "nickname", "city", "address", "birthday"]
    frame["city"] = frame["city"].str.removesuffix("市")
    key = "record"


def exact(column):
    return cl.ExactMatch(column).configure(term_frequency_adjustments=True)


if kind == "fake_1000":
    comparisons = [cl.NameComparison("first_name"), cl.NameComparison("surname"), cl.DateOfBirthComparison("dob", input_is_string=True), exact("city"), cl.EmailComparison("email")]
    rules = [block_on("first_name"), block_on("surname"), block_on("dob"), block_on("email")]
    train = [block_on("first_name", "surname"), block_on("dob")]
    sure = ["l.first_name = r.first_name and levenshtein(r.dob, l.dob) <= 1", "l.surname = r.surname and levenshtein(r.dob, l.dob) <= 1", "l.email = r.email"]
elif kind == "febrl3":
    comparisons = [cl.NameComparison("given_name"), cl.NameComparison("surname"), cl.DateOfBirthComparison("date_of_birth", input_is_string=True, datetime_format="%Y%m%d"), cl.DamerauLevenshteinAtThresholds("soc_sec_id", [1, 2]), exact("street_number"), cl.DamerauLevenshteinAtThresholds("postcode", [1, 2]), cl.JaroWinklerAtThresholds("address_1", [0.9, 0.7]), cl.ExactMatch("state"), cl.JaroWinklerAtThresholds("suburb", [0.9])]
    rules = [block_on("soc_sec_id"), block_on("given_name", "surname"), block_on("date_of_birth"), block_on("postcode", "street_number"), block_on("surname", "state"), block_on("given_name", "postcode")]
    train = [block_on("date_of_birth"), block_on("postcode")]
    sure = ["l.soc_sec_id = r.soc_sec_id", "l.given_name = r.given_name and l.surname = r.surname and l.date_of_birth = r.date_of_birth"]
else:
    keys = ["mobile", "email", "union_id", "open_id", "member", "device", "buyer", "nickname", "address"]
    comparisons = [cl.JaroWinklerAtThresholds("name", [0.9, 0.7]).configure(term_frequency_adjustments=True), cl.DateOfBirthComparison("birthday", input_is_string=True), exact("city")]
    comparisons += [cl.LevenshteinAtThresholds("mobile", [1]).configure(term_frequency_adjustments=True)] + [exact(column) for column in keys[1:]]
    rules = [block_on(column) for column in keys] + [block_on("name", "city"), block_on("birthday")]
    train = [block_on("mobile"), block_on("name", "city"), block_on("email"), block_on("member")]
    sure = ["l.mobile = r.mobile", "l.email = r.email", "l.union_id = r.union_id", "l.member = r.member", "l.buyer = r.buyer"]
linker = Linker(frame, SettingsCreator(link_type="dedupe_only", unique_id_column_name=key, comparisons=comparisons, blocking_rules_to_generate_predictions=rules), DuckDBAPI())
linker.training.estimate_probability_two_random_records_match(sure, recall=0.7)
linker.training.estimate_u_using_random_sampling(max_pairs=5e6, seed=1)
for rule in train:
    linker.training.estimate_parameters_using_expectation_maximisation(rule)
edges = linker.inference.predict(threshold_match_probability=0.05).as_pandas_dataframe()[[key + "_l", key + "_r", "match_probability"]]
seconds = time.monotonic() - began

person = {row["record"]: row["person"] for row in csv.DictReader(open(truth, encoding="utf-8"))}
parent = {}


def root(record):
    while parent[record] != record:
        parent[record] = parent[parent[record]]
        record = parent[record]
    return record


def pairs(labels):
    return sum(count * (count - 1) // 2 for count in collections.Counter(labels).values())


best = (0,)
for threshold in (0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999, 0.9999):
    parent = {record: record for record in person}
    for left, right, probability in edges.itertuples(index=False):
        if probability >= threshold:
            parent[root(left)] = root(right)
    found = {record: root(record) for record in person}
    hit = pairs((person[record], found[record]) for record in person)
    precision, recall = hit / max(1, pairs(found.values())), hit / pairs(person.values())
    best = max(best, (2 * precision * recall / max(1e-9, precision + recall), threshold, found))
with open(sys.argv[4], "w", encoding="utf-8") as answer:
    answer.write("record,person\n")
    for record, label in best[2].items():
        answer.write(f"{record},{label}\n")
print(f"{seconds:.2f} {best[1]}")
