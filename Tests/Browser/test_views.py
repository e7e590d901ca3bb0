"""An address under a name: saved, found again, looked after, with and without JavaScript."""

import pytest
from server import Server, load_samples


@pytest.fixture(scope="module")
def own_site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("views")
    load_samples(folder)
    server = Server(folder, tmp_path_factory.mktemp("log") / "views.log")
    yield server
    server.stop()


def save(page, name):
    page.locator("details", has=page.locator("#view-name")).locator("summary").click()
    page.locator("#view-name").fill(name)
    page.locator("details[open] form button", has_text="存").click()
    page.locator(".saved").wait_for()


@pytest.mark.parametrize("javascript", [True, False])
def test_a_view_is_saved_and_found_again(open_page, own_site, javascript):
    page = open_page("/problems?period=all&product=G7", javascript=javascript, server=own_site)
    name = f"G7 全部 {javascript}"
    save(page, name)
    assert "product=G7" in page.url
    page.goto("/voices")
    page.locator(".saved a", has_text=name).click()
    page.wait_for_url("**/problems?*")
    assert page.locator(".filters").inner_text().count("G7") >= 1


@pytest.mark.parametrize("name", ["<b>&amp;\"'", "\u202egnp.exe", "长" * 200, "=1+1"])
def test_hostile_names_break_nothing(open_page, own_site, name):
    page = open_page("/?period=all", server=own_site)
    save(page, name)
    assert page.locator(".saved bdi").count() >= 1
    width = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert width <= 0, "no name pushes the page apart"
    shown = page.goto("/views")
    assert shown.status == 200
    assert name in page.locator("ol.views").inner_text()


def test_views_are_renamed_moved_removed_and_put_back(open_page, own_site):
    page = open_page("/voices?period=all&channel=weibo", server=own_site)
    save(page, "最后一个")
    page.goto("/views")
    row = page.locator("ol.views > li").last
    assert "最后一个" in row.inner_text()
    row.get_by_role("button", name="上移").click()
    page.wait_for_load_state()
    assert "最后一个" not in page.locator("ol.views > li").last.inner_text()
    row = page.locator("ol.views > li", has_text="最后一个")
    row.locator("details summary").click()
    row.locator("input[name=name]").fill("微博")
    row.get_by_role("button", name="存", exact=True).click()
    page.locator("ol.views > li", has_text="微博").wait_for()
    page.locator("ol.views > li", has_text="微博").get_by_role("button", name="移除").click()
    page.locator(".notice").wait_for()
    assert page.locator("ol.views > li", has_text="微博").count() == 0
    page.locator(".notice").get_by_role("button").click()
    page.locator("ol.views > li", has_text="微博").wait_for()
