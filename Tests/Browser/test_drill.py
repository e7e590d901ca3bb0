"""Every number is a door: the voices behind it are as many as it says."""

import pytest
from conftest import found, numbers
from places import visit

ADDRESSES = ["/?period=all", "/?period=4w&channel=weibo", "/problems?period=all", "/problems?period=all&product=G7", "topic", "/voices?period=all"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_voices_behind_a_figure_are_as_many_as_it_says(open_page, address):
    page = visit(open_page, "topic") if address == "topic" else open_page(address)
    figures = page.locator("main a[data-kind]").evaluate_all(
        "links => links.map(a => [a.getAttribute('href'), a.dataset.kind, Number(a.dataset.value), Number(a.dataset.n)])")
    doors = [door for door in dict.fromkeys(map(tuple, figures)) if door[1] in ("feedback", "people", "share")]
    assert doors, f"no number on {address} has a link"
    wrong = []
    for href, kind, value, n in doors[:60]:
        page.goto(href)
        voices, people = found(page)
        # A share leads to the voices of its numerator.
        said = round(value * n) if kind == "share" else value
        if said != (people if kind == "people" else voices):
            wrong.append(f"{kind} {value} of {n}: {href} has {voices} voices of {people} people")
    assert not wrong, "\n".join(wrong)


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
            "links => links.map(a => a.pathname).filter(path => path.split('/').length === 3)")
        if len(set(listed)) >= said:
            break
    assert len(set(listed)) == said
