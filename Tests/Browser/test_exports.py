"""Files of pages, opened and held against the JSON twin."""

import csv
import io
import json
import urllib.request

import pytest

ADDRESSES = [
    ("/?period=all", ["figures", "series", "topics", "problems"]),
    ("/problems?period=all", ["problems"]),
    ("/topics/equipment?period=all", ["figures", "series", "channels", "products"]),
]


def get(site, address):
    with urllib.request.urlopen(site.url + address) as answer:
        return answer.headers, answer.read()


def rows(site, address):
    headers, body = get(site, address)
    assert body.startswith(b"\xef\xbb\xbf"), "Excel needs the mark to see UTF-8"
    assert headers["Content-Disposition"].startswith("attachment; filename=\"huiyin-")
    return list(csv.DictReader(io.StringIO(body.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("address, tables", ADDRESSES)
def test_csv_and_lines_say_the_same(site, address, tables):
    for table in tables:
        cells = rows(site, f"{address}&format=csv&table={table}")
        lines = [json.loads(line) for line in get(site, f"{address}&format=jsonl&table={table}")[1].splitlines()]
        assert len(cells) == len(lines) > 0
        for cell, line in zip(cells, lines):
            for name, value in line.items():
                if value is None:
                    assert cell[name] == ""
                elif isinstance(value, bool):
                    assert cell[name] == str(value).lower()
                elif isinstance(value, (int, float)):
                    assert float(cell[name]) == value
                else:
                    assert cell[name] in (value, "'" + value)


def test_problems_have_the_numbers_of_the_twin(site):
    twin = json.loads(get(site, "/problems?period=all&format=json")[1])["model"]["problems"]
    table = rows(site, "/problems?period=all&format=csv")
    assert len(twin) == len(table)
    for cell, problem in zip(table, twin):
        share = problem["negativeShare"]
        assert cell["topic"] == problem["path"]
        assert float(cell["unhappy_share"]) == share["value"]
        assert (cell["unhappy_share_low"] or None) == (None if share["low"] is None else cell["unhappy_share_low"])
        assert int(cell["unhappy_share_n"]) == share["n"]


def test_all_voices_of_the_filter_come_along(site):
    twin = json.loads(get(site, "/voices?period=all&channel=weibo&format=json")[1])["model"]
    table = rows(site, "/voices?period=all&channel=weibo&format=csv")
    assert len(table) == twin["total"]["n"]
    assert all(not row["text"].startswith(("=", "+", "-", "@")) for row in table)


def test_the_menu_gives_the_file(open_page):
    page = open_page("/problems?period=all")
    page.locator("details", has=page.locator("ul.take")).locator("summary").click()
    with page.expect_download() as waiting:
        page.locator("ul.take a", has_text="CSV").first.click()
    assert waiting.value.suggested_filename.startswith("huiyin-problems-all-")
