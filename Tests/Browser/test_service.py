"""What programs see: figures by query, one shape for errors, a clean end."""

import collections
import json
import socket
import subprocess
import urllib.error
import urllib.request

import pytest
import samples
from server import BINARY, Server, load_samples


def post(site, body):
    return urllib.request.urlopen(
        urllib.request.Request(
            site.url + "/api/v1/query", data=body, headers={"Content-Type": "application/json"}))


def ask(site, query):
    with post(site, json.dumps(query).encode()) as answer:
        return json.load(answer)


def rows(answer):
    return {tuple(row["dimensions"]): [figure["value"] for figure in row["measures"]] for row in answer["rows"]}


def test_the_samples_are_read_without_a_refusal(loaded):
    sums = collections.Counter()
    for line in loaded[1].splitlines():
        summary = json.loads(line.split(": ", 1)[1])
        sums.update({key: summary[key] for key in ("read", "stored", "duplicates", "updated", "rejected")})
    assert sums == {"read": 300, "stored": 300, "duplicates": 0, "updated": 0, "rejected": 0}


def test_reading_them_again_stores_nothing(loaded, site):
    assert [json.loads(line.split(": ", 1)[1])["stored"] for line in load_samples(loaded[0]).splitlines()] == [0] * 9


def test_counts_by_channel_are_those_of_the_files(site):
    answer = ask(site, {"measures": ["feedback"], "dimensions": ["channel"]})
    truth = collections.Counter(voice.channel for voice in samples.voices())
    assert rows(answer) == {(channel,): [count] for channel, count in truth.items()}


def test_the_net_promoter_score_is_that_of_the_survey(site):
    answers = [voice.nps for voice in samples.voices() if voice.nps is not None]
    score = 100 * (sum(nps >= 9 for nps in answers) - sum(nps <= 6 for nps in answers)) / len(answers)
    answer = ask(site, {"measures": ["nps"]})
    figure = answer["rows"][0]["measures"][0]
    assert figure["value"] == pytest.approx(score) and figure["n"] == len(answers)
    assert figure["low"] < score < figure["high"]


def test_weeks_add_up(site):
    answer = ask(site, {"measures": ["feedback"], "dimensions": ["time:week"], "range": ["2025-09-08", "2026-03-08"]})
    assert sum(values[0] for values in rows(answer).values()) == 300
    assert "2026-W10" in [week[0] for week in rows(answer)]


def test_the_command_line_gives_the_same_bytes_as_the_service(loaded, site):
    query = json.dumps({"measures": ["people", "negative_share"], "dimensions": ["product"]})
    with post(site, query.encode()) as answer:
        served = answer.read()
    printed = subprocess.run(
        [BINARY, "query", query, "--workspace", str(loaded[0])], capture_output=True, check=True).stdout
    assert printed.strip() == served.strip()


def test_bluetooth_bursts_with_the_update(site):
    def people(first, last):
        answer = ask(site, {"measures": ["people"], "filters": [["matches", "text", ["蓝牙"]]], "range": [first, last]})
        return answer["rows"][0]["measures"][0]["value"] if answer["rows"] else 0

    assert people("2026-02-24", "2026-03-08") > 30 and people("2025-09-08", "2026-02-23") == 0


@pytest.mark.parametrize(
    ("address", "status"),
    [("/no-such-page", 404), ("/voices?period=tomorrow", 400), ("/voices/0123", 404), ("/problems?lang=blue", 400)])
def test_a_wrong_address_gets_a_page_that_says_so(site, address, status):
    request = urllib.request.Request(site.url + address, headers={"Accept": "text/html"})
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(request)
    assert caught.value.code == status
    assert caught.value.read().strip()


@pytest.mark.parametrize("body", [b"", b"{", b'{"measures": ["weight"]}', b'{"measures": ["people"], "range": ["2026-02-30", "2026-03-01"]}'])
def test_a_wrong_query_gets_the_one_error_shape(site, body):
    with pytest.raises(urllib.error.HTTPError) as caught:
        post(site, body)
    assert 400 <= caught.value.code < 500
    error = json.load(caught.value)["error"]
    assert error["code"] and error["message"] and error["requestId"]


def test_only_this_machine_is_served(site):
    port = int(site.url.rsplit(":", 1)[1])
    addresses = {entry[4][0] for entry in socket.getaddrinfo(socket.gethostname(), port, socket.AF_INET)}
    for address in addresses - {"127.0.0.1", "127.0.1.1"}:
        with socket.socket() as probe:
            probe.settimeout(2)
            assert probe.connect_ex((address, port)) != 0, f"listens on {address} too"


def test_ends_cleanly_when_interrupted(tmp_path):
    server = Server(tmp_path / "workspace", tmp_path / "log")
    assert server.stop() == 0
