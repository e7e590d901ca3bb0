"""The address is the state: language, back, reload and a shared link give the same page."""

from urllib.parse import parse_qs, urlparse

from conftest import found


def state(page):
    return page.locator("main").inner_text()


def test_switching_the_language_keeps_page_and_filters(open_page):
    page = open_page("/problems?period=all&channel=weibo")
    assert page.locator("html").get_attribute("lang").startswith("zh")
    chinese = page.locator("h1").inner_text()
    rows = page.locator("table.prob tbody tr").count()
    page.locator("a[hreflang='en']").click()
    page.locator("html[lang^='en']").wait_for()
    assert urlparse(page.url).path == "/problems"
    query = parse_qs(urlparse(page.url).query)
    assert query["period"] == ["all"] and query["channel"] == ["weibo"]
    assert page.locator("h1").inner_text() != chinese
    assert page.locator("table.prob tbody tr").count() == rows
    page.locator("a[hreflang^='zh']").click()
    page.locator("html[lang^='zh']").wait_for()
    assert page.locator("h1").inner_text() == chinese


def test_english_stays_while_walking(open_page):
    page = open_page("/problems?period=all&lang=en")
    page.locator("table.prob tbody a.num").first.click()
    page.wait_for_url("**/voices?*")
    assert page.locator("html").get_attribute("lang") == "en"


def test_reload_back_and_a_shared_link_show_the_same(open_page):
    page = open_page("/voices?period=all")
    everything = state(page)
    page.locator("aside a[href*='polarity=negative']").first.click()
    page.wait_for_url("**polarity=negative*")
    unhappy = state(page)
    assert unhappy != everything
    page.reload()
    assert state(page) == unhappy
    shared = open_page(page.url)
    assert state(shared) == unhappy
    page.go_back()
    assert state(page) == everything


def test_the_random_order_is_the_same_for_everyone(open_page):
    first = open_page("/voices?period=all&q=蓝牙")
    second = open_page("/voices?period=all&q=蓝牙")
    ids = "links => links.map(a => a.pathname)"
    assert first.locator("ul.voices blockquote a").evaluate_all(ids) == second.locator(
        "ul.voices blockquote a").evaluate_all(ids)


def test_a_deep_page_is_reached_by_its_address(open_page):
    page = open_page("/voices?period=all&page=2")
    assert page.locator("ul.voices > li").count() > 0
    assert found(page)[0] == 300
