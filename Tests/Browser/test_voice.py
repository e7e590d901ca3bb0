import urllib.request

import pytest
from conftest import found

WORDS = "对方以为我在演双簧"


def words(page):
    """What the page says, without line breaks and the small numbers of opinions inside a text."""
    return page.locator("main").evaluate(
        """main => {
            const copy = main.cloneNode(true)
            copy.querySelectorAll('sup').forEach(number => number.remove())
            return copy.textContent.replace(/\\s+/g, ' ')
        }""")


@pytest.fixture
def voice(open_page):
    page = open_page("/voices?period=all&q=双簧")
    assert found(page)[0] == 1
    page.locator("ul.voices blockquote a").first.click()
    page.wait_for_url("**/voices/*")
    return page


def test_shows_all_the_words_and_where_they_were_said(voice):
    main = words(voice)
    assert WORDS in main
    assert "2.1.4" in main and "G5" in main
    assert "2月28日" in main


def test_shows_how_it_was_understood(voice):
    assert voice.locator("main table tbody tr").count() > 0, "the opinions that were heard"
    assert voice.locator("main blockquote mark").count() > 0, "the opinions marked in the words"
    assert "auto@" in voice.locator("main").inner_text()


def test_shows_the_bytes_as_they_came(voice, site):
    raw = voice.locator("main a[href$='/raw'], main a[href*='/raw?']").first.get_attribute("href")
    with urllib.request.urlopen(site.url + raw) as answer:
        text = answer.read().decode()
    assert WORDS in text
    assert "screen_name" in text, "the names of the source's own fields"


def test_a_conversation_keeps_its_turns(open_page):
    page = open_page("/voices?period=all&q=爬到哪了")
    page.locator("ul.voices blockquote a").first.click()
    page.wait_for_url("**/voices/*")
    main = words(page)
    assert main.index("预定的时候说十月底交车") < main.index("产能爬坡中") < main.index("爬到哪了")


def test_shows_no_mail_address_that_was_not_masked(open_page):
    page = open_page("/voices?period=all&channel=mail")
    assert "@example.com" not in page.locator("main").inner_text().replace("***@example.com", "")
