"""Two hundred random steps through the pages: after each one, reloading, the same address elsewhere, and going back and forth
show the same page; nothing fails on the way."""

import random
import re

import pytest

STEPS = 200


def state(page):
    """What the page says, without what is new with each answer."""
    text = page.locator("body").inner_text()
    return re.sub(r"\b[0-9a-f]{16}\b", "", text)


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_every_address_is_the_whole_state(open_page, site, seed):
    choose = random.Random(seed)
    start = choose.choice(["/", "/problems", "/voices"]) + ("?lang=en" if seed % 2 == 0 else "")
    page = open_page(start)
    answers = []
    page.on("response", lambda answer: answers.append((answer.status, answer.url)))
    shared = open_page(start)
    before = None
    # Files and what opens in its place are no pages to walk to.
    for step in range(STEPS // 4):
        links = page.locator("a[href^='/']:visible, summary + .menu a").evaluate_all(
            """links => [...new Set(links.filter(a => a.href !== location.href).map(a => a.getAttribute('href')))]
                .filter(href => !/[?&](format|download)=|\\/correct\\b/.test(href))""")
        assert links, f"{page.url} leads nowhere"
        target = choose.choice(links)
        page.locator(f'a[href="{target}"]').first.dispatch_event("click")
        page.wait_for_url(site.url + target)
        here = state(page)
        assert here.strip()

        shared.goto(target)
        assert state(shared) == here, f"step {step}: {target} says something else where it is opened anew"
        way = choose.choice(["reload", "back"])
        if way == "reload":
            page.reload()
        else:
            page.go_back()
            if before:
                assert state(page) == before, f"step {step}: back from {target}"
            page.go_forward()
        page.wait_for_url(site.url + target)
        assert state(page) == here, f"step {step}: {way} at {target}"
        before = here
    failed = [answer for answer in answers if answer[0] >= 400]
    assert not failed, failed
