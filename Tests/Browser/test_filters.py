import collections
from urllib.parse import parse_qs, urlparse

import samples
from conftest import found


def by_channel(since="2025-09-08"):
    return collections.Counter(voice.channel for voice in samples.voices() if voice.day >= since)


def choose(page, part):
    """Opens the menu with a link that has this in its address, and follows it."""
    link = f".menu a[href*='{part}']"
    menu = page.locator("details", has=page.locator(link)).first
    menu.locator("summary").click()
    menu.locator(link).first.click()
    page.wait_for_url(f"**{part}*")


def test_filtering_by_channel_changes_address_and_numbers(open_page):
    page = open_page("/voices?period=all")
    assert found(page)[0] == len(samples.voices())
    choose(page, "channel=weibo")
    assert parse_qs(urlparse(page.url).query)["channel"] == ["weibo"]
    assert found(page)[0] == by_channel()["weibo"]


def test_taking_a_filter_off_gives_all_again(open_page):
    page = open_page("/voices?period=all&channel=weibo")
    page.locator(".filters a[href]:not([href*='channel=']):not(.menu a)").first.click()
    page.wait_for_url(lambda url: "channel=" not in url)
    assert found(page)[0] == len(samples.voices())


def test_filters_of_one_page_go_along_to_the_others(open_page):
    page = open_page("/problems?period=all&channel=weibo")
    for part in ("period=all", "channel=weibo"):
        for place in ("/voices", "/"):
            links = page.locator(f"nav a[href^='{place}']").evaluate_all("links => links.map(a => a.getAttribute('href'))")
            assert any(link.split("?")[0] == place and part in link for link in links), (place, part, links)


def test_periods_count_back_from_the_newest_voice(open_page):
    page = open_page("/voices?period=4w")
    assert found(page)[0] == sum(voice.day >= "2026-02-09" for voice in samples.voices())
    page = open_page("/voices?from=2025-12-01&to=2025-12-31")
    assert found(page)[0] == sum(voice.day.startswith("2025-12") for voice in samples.voices())


def test_each_channel_has_the_voices_of_its_file(open_page):
    for channel, count in by_channel().items():
        page = open_page(f"/voices?period=all&channel={channel}")
        assert found(page)[0] == count, channel


def test_products_are_told_apart(open_page):
    for product in ("G5", "G7", "云程 App"):
        page = open_page(f"/voices?period=all&product={product}")
        assert found(page)[0] == sum(voice.product == product for voice in samples.voices()), product
