"""What was misunderstood is corrected in two clicks, at once, and taken back in one."""

import urllib.request

import pytest
from server import Server, load_samples


@pytest.fixture(scope="module")
def own_site(tmp_path_factory):
    """A workspace of its own, so that corrections change no figure that other tests count."""
    folder = tmp_path_factory.mktemp("corrections")
    load_samples(folder)
    server = Server(folder, tmp_path_factory.mktemp("log") / "corrections.log")
    yield server
    server.stop()


def first_card(page):
    return page.locator("ul.voices > li").first


def test_two_clicks_correct_an_opinion_where_one_reads(open_page, own_site):
    page = open_page("/voices?period=all&topic=equipment&polarity=negative&order=newest", server=own_site)
    address = page.url
    card = first_card(page)
    voice = card.get_attribute("data-voice")
    card.locator("[data-correct]").click()  # one
    menu = page.get_by_role("dialog")
    menu.locator("button.p.pos").first.click()  # two
    mended = page.locator(f"[data-voice='{voice}'] .mended")
    mended.wait_for()
    assert "满意" in mended.inner_text()
    assert page.url == address, "the reader stays where they were"
    assert page.evaluate("document.activeElement.closest('.mended') !== null"), "the focus is on undo"
    page.locator("#live").filter(has_text="已改").wait_for(state="attached")
    page.reload()
    assert page.locator("h1").count() == 1
    listed = open_page("/corrections", server=own_site, fresh=False)
    assert listed.locator("table.mends tbody tr").count() >= 1
    assert voice in listed.locator("table.mends tbody th a").first.get_attribute("href")


def test_undo_is_one_click(open_page, own_site):
    page = open_page("/voices?period=all&topic=service&order=newest", server=own_site)
    card = first_card(page)
    voice = card.get_attribute("data-voice")
    tags = card.locator(".tags").inner_text()
    card.locator("[data-correct]").click()
    page.get_by_role("dialog").locator("button[value^='topic:']").first.click()
    mended = page.locator(f"[data-voice='{voice}'] .mended")
    mended.wait_for()
    mended.get_by_role("button").click()
    mended.wait_for(state="detached")
    assert page.locator(f"[data-voice='{voice}'] .tags").inner_text() == tags


def test_escape_closes_the_menu_and_gives_the_focus_back(open_page, own_site):
    page = open_page("/voices?period=all", server=own_site)
    link = first_card(page).locator("[data-correct]")
    link.focus()
    page.keyboard.press("Enter")
    page.get_by_role("dialog").wait_for()
    page.keyboard.press("Escape")
    assert page.get_by_role("dialog").count() == 0
    assert link.evaluate("link => link === document.activeElement")


def test_the_search_field_finds_a_topic_by_name(open_page, own_site):
    page = open_page("/voices?period=all&topic=equipment&page=2", server=own_site)
    card = first_card(page)
    voice = card.get_attribute("data-voice")
    card.locator("[data-correct]").click()
    menu = page.get_by_role("dialog")
    name = menu.locator("datalist option").nth(5).get_attribute("value")
    menu.locator("input[name=topic]").first.fill(name)
    page.keyboard.press("Enter")
    mended = page.locator(f"[data-voice='{voice}'] .mended")
    mended.wait_for()
    assert name.split(" › ")[-1] in mended.inner_text()


def test_without_javascript_it_is_a_page(open_page, own_site):
    page = open_page("/voices?period=all&topic=equipment&order=strongest", javascript=False, server=own_site)
    first_card(page).locator("[data-correct]").click()
    page.wait_for_url("**/correct*")
    page.locator("button[value^='polarity:']").first.click()
    page.wait_for_url("**/voices/*")
    assert page.locator(".mended").count() == 1
    back = page.locator("a", has_text="回到列表").get_attribute("href")
    assert "topic=equipment" in back and "order=strongest" in back
    page.locator(".mended button").click()
    page.wait_for_url("**/voices/*")
    assert "已撤销" in page.locator(".mended").inner_text()


def test_the_voice_page_shows_it_at_once(open_page, own_site):
    page = open_page("/voices?period=all&topic=equipment&page=3", server=own_site)
    first_card(page).locator("blockquote a").click()
    page.wait_for_url("**/voices/*")
    page.locator("table.ops [data-correct]").first.click()
    page.get_by_role("dialog").locator("button[value^='not-about-us']").first.click()
    page.locator(".mended").first.wait_for()
    assert "与我们无关" in page.locator(".mended").first.inner_text()
    page.locator(".mended button").first.click()
    page.locator(".mended", has_text="已撤销").wait_for()


def test_the_export_opens_as_a_table(open_page, own_site):
    with urllib.request.urlopen(own_site.url + "/corrections?format=csv") as answer:
        assert answer.headers["Content-Disposition"].startswith("attachment; filename=")
        text = answer.read().decode("utf-8-sig")
    assert text.splitlines()[0].startswith("id,at,by,voice,")


def test_keys_still_find_the_search(open_page, own_site):
    page = open_page("/voices?period=all", server=own_site)
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "q"
