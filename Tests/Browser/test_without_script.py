"""Everything that matters is in the page that the server sends."""

import samples
from conftest import found
from places import visit


def test_the_overview_says_its_sentence_and_draws_its_chart(open_page):
    page = visit(open_page, "overview", javascript=False)
    assert page.locator(".lede a.num").count() >= 2
    assert page.locator("figure.chart svg").count() > 0
    assert page.locator("figure.chart table tbody tr").count() > 1


def test_problems_are_ranked(open_page):
    page = visit(open_page, "problems", javascript=False)
    assert page.locator("table.prob tbody tr").count() >= 3


def test_searching_works(open_page):
    page = open_page("/voices?period=all", javascript=False)
    page.get_by_role("searchbox").fill("空间")
    page.locator("form[role=search] button").click()
    page.wait_for_url("**q=*")
    assert found(page)[0] == sum("空间" in voice.words for voice in samples.voices())


def test_filters_open_and_work(open_page):
    page = open_page("/problems?period=all", javascript=False)
    menu = page.locator("details", has=page.locator(".menu a[href*='product=G7']")).first
    menu.locator("summary").click()
    menu.locator(".menu a[href*='product=G7']").first.click()
    page.wait_for_url("**product=G7*")
