from urllib.parse import parse_qs, urlparse

import samples
from conftest import found


def search(page, words):
    page.get_by_role("searchbox").fill(words)
    page.get_by_role("searchbox").press("Enter")
    page.wait_for_url("**/voices?*q=*")


def test_finds_a_two_character_word_in_each_voice_that_has_it(open_page):
    page = open_page("/voices?period=all")
    search(page, "空间")
    assert parse_qs(urlparse(page.url).query)["q"] == ["空间"]
    assert parse_qs(urlparse(page.url).query)["period"] == ["all"], "searching keeps the other filters"
    assert found(page)[0] == sum("空间" in voice.words for voice in samples.voices())
    for voice in page.locator("ul.voices > li").all():
        assert "空间" in voice.inner_text()


def test_finds_a_voice_by_its_title_and_by_what_the_agent_said(open_page):
    for words in ("牛背山", "设备重新配对"):
        page = open_page(f"/voices?period=all&q={words}")
        assert found(page)[0] == sum(words in voice.words for voice in samples.voices())


def test_marks_what_was_searched(open_page):
    page = open_page("/voices?period=all&q=双簧")
    assert "双簧" in page.locator("ul.voices mark").all_inner_texts()


def test_words_that_nobody_said_offer_to_drop_the_search(open_page):
    page = open_page("/voices?period=all&q=紫色大象")
    assert page.locator("ul.voices > li").count() == 0
    page.locator("main a[href^='/voices']:not([href*='q='])").first.click()
    assert found(page)[0] > 0


def test_quotes_and_operators_in_a_search_are_only_words(open_page):
    for words in ('"蓝牙" OR 导航', "蓝牙*", "NEAR(蓝牙)", "%27;--"):
        page = open_page(f"/voices?period=all&q={words}")
        assert page.locator("main").count() == 1
