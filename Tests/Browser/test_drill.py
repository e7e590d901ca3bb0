"""Every number is a door: the voices behind it are as many as it says."""

import json
import re
import urllib.request
from urllib.parse import quote, urljoin

import pytest
from conftest import found, numbers

PAGES = ["/?period=all", "/problems?period=all", "/problems?period=all&product=G7", "/?period=4w&channel=weibo"]


def fetch_json(site, address):
    separator = "&" if "?" in address else "?"
    with urllib.request.urlopen(urljoin(site.url, quote(address, safe="/?&=%")) + separator + "format=json") as answer:
        return json.load(answer)


def counted(node):
    """All counts with a link in the JSON twin of a page: (value, kind, href)."""
    if isinstance(node, dict):
        if {"value", "kind", "href"} <= node.keys():
            if node["kind"] in ("feedback", "people") and node["value"] is not None:
                yield int(node["value"]), node["kind"], node["href"]
        for value in node.values():
            yield from counted(value)
    elif isinstance(node, list):
        for value in node:
            yield from counted(value)


def topic_page(site):
    """The address of the topic that stands first among the problems."""
    with urllib.request.urlopen(site.url + "/problems?period=all") as answer:
        return re.search(r'href="(/topics/[^"]+)"', answer.read().decode()).group(1).replace("&amp;", "&")


@pytest.mark.parametrize("address", PAGES + ["topic"])
def test_the_voices_behind_a_count_are_as_many_as_it_says(site, open_page, address):
    if address == "topic":
        address = topic_page(site)
    doors = list(dict.fromkeys(counted(fetch_json(site, address))))
    assert doors, f"no number on {address} has a link"
    page = open_page(address)
    for value, kind, href in doors[:40]:
        page.goto(href)
        voices, people = found(page)
        assert value == (voices if kind == "feedback" else people), f"{address} says {value} {kind}, {href} has {voices} voices of {people}"


def test_a_number_on_the_problems_page_leads_to_its_voices(open_page):
    page = open_page("/problems?period=all")
    number = page.locator("table.prob tbody a.num").first
    said = numbers(number.inner_text())[0]
    number.click()
    page.wait_for_url("**/voices?*")
    assert said in found(page)
    assert page.locator("ul.voices > li").count() > 0


def test_listed_voices_are_as_many_as_the_page_says(open_page):
    page = open_page("/voices?period=all&channel=survey")
    said = found(page)[0]
    listed = []
    for number in range(1, said + 1):
        page.goto(f"/voices?period=all&channel=survey&page={number}")
        listed += page.locator("ul.voices > li").locator("a[href^='/voices/']").evaluate_all(
            "links => links.map(a => a.pathname)")
        if len(set(listed)) >= said:
            break
    assert len(set(listed)) == said
