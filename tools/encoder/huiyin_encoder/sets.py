"""The public data sets, read into one shape."""

import json
from dataclasses import dataclass, field
from pathlib import Path

from .spans import Opinion
from .splits import part

POLARITIES = ["negative", "neutral", "positive"]
EMOTIONS = ["angry", "sad", "fear", "surprise", "happy", "neutral"]
CAR_TOPICS = {
    "舒适性": "comfort", "油耗": "consumption", "配置": "equipment", "外观": "exterior", "操控": "handling",
    "内饰": "interior", "动力": "power", "价格": "price", "安全性": "safety", "空间": "space",
}  # fmt: skip
CAR_TOPIC_ORDER = sorted(CAR_TOPICS.values())
RESTAURANT_TOPIC_ORDER = [
    "dish_look", "dish_portion", "dish_recommendation", "dish_taste", "environment_cleaness", "environment_decoration",
    "environment_noise", "environment_space", "location_distance_from_business_district", "location_easy_to_find",
    "location_traffic_convenience", "others_overall_experience", "others_willing_to_consume_again",
    "price_cost_effective", "price_discount", "price_level", "service_parking_convenience", "service_serving_speed",
    "service_wait_time", "service_waiters_attitude",
]  # fmt: skip
NOT_MENTIONED = -2
UNKNOWN = -1


@dataclass
class Row:
    """One labelled text. `polarity` and `label` are class numbers or UNKNOWN; `topics` are -1, 0, 1 or NOT_MENTIONED.

    `rating` is how ironic readers found it, 1 to 5. `words` are opinion words with the polarity of their topic, not all that are there;
    `opinions` are all judgements of a marked text. `wants` has 0, 1 or UNKNOWN for each label of the lessons.
    """

    id: str
    text: str
    polarity: int = UNKNOWN
    label: int = UNKNOWN
    topics: list[int] = field(default_factory=list)
    terms: list[str] | None = None
    rating: int = UNKNOWN
    words: list[tuple[str, int]] = field(default_factory=list)
    opinions: list[Opinion] = field(default_factory=list)
    wants: list[float] = field(default_factory=list)

    @property
    def part(self) -> str:
        return part(self.id)


def _lines(path: Path) -> list[dict]:
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def _polarity(row: dict) -> Row:
    return Row(row["id"], row["text"], polarity=2 if row["label"] == 1 else 0)


def _car(row: dict) -> Row:
    topics = [NOT_MENTIONED] * len(CAR_TOPIC_ORDER)
    for opinion in row["opinions"]:
        topics[CAR_TOPIC_ORDER.index(CAR_TOPICS[opinion["topic"]])] = opinion["polarity"]
    signs = {value for value in topics if value in (-1, 1)}
    polarity = UNKNOWN if len(signs) > 1 else (signs.pop() if signs else 0) + 1
    terms = [opinion.get("term") for opinion in row["opinions"]]
    # Neutral of this set often means no more than named (优惠够给力 is neutral).
    words = [(o["term"], o["polarity"]) for o in row["opinions"] if o.get("term") and o["polarity"]]
    terms = terms if all(terms) else None
    return Row(row["id"], row["text"], polarity=polarity, topics=topics, terms=terms, words=words)


def car_judgements(rows: list[Row]) -> list[Row]:
    """Topic and opinion word as a text of its own."""
    names = {english: chinese for chinese, english in CAR_TOPICS.items()}
    out = []
    for row in rows:
        spoken = [names[topic] for topic, value in zip(CAR_TOPIC_ORDER, row.topics) if value != NOT_MENTIONED]
        if len(spoken) == len(row.words) == 1:
            (word, polarity), = row.words
            topic = "" if spoken[0] in word or spoken[0] in ("舒适性", "操控", "安全性") else spoken[0]
            out.append(Row(f"{row.id}-word", topic + word, polarity=polarity + 1))
    return out


def _restaurant(row: dict) -> Row:
    topics = [row["aspects"][name] for name in RESTAURANT_TOPIC_ORDER]
    overall = row["aspects"]["others_overall_experience"]
    return Row(row["id"], row["text"], polarity=UNKNOWN if overall == NOT_MENTIONED else overall + 1, topics=topics)


def _emotion(row: dict) -> Row:
    hint = {"angry": 0, "neutral": 1, "happy": 2}.get(row["emotion"], UNKNOWN)
    return Row(row["id"], row["text"], polarity=hint, label=EMOTIONS.index(row["emotion"]))


def _airline(row: dict) -> Row:
    label = POLARITIES.index(row["sentiment"])
    return Row(row["id"], row["text"], polarity=label, label=label)


def _weibo(row: dict) -> Row:
    return Row(row["id"], row["text"], label=int(row["ironic"]), rating=row["score"])


def _headline(row: dict) -> Row:
    return Row(row["id"], row["topic"] + " | " + row["text"], label=int(row["ironic"]))


@dataclass(frozen=True)
class DataSet:
    """Where a set lies, how its rows are read, the head that its own label trains, and how many pieces of a text are read."""

    path: str
    read: object
    head: str
    pieces: int = 126


SETS = {
    "polarity": DataSet("polarity/train.jsonl", _polarity, "polarity"),
    "auto": DataSet("auto_opinions/train.jsonl", _car, "auto"),
    "restaurant": DataSet("restaurant_aspects/train.jsonl", _restaurant, "restaurant", 254),
    "emotion": DataSet("emotion/train.jsonl", _emotion, "emotion"),
    "airline": DataSet("english_airline/train.jsonl", _airline, "airline"),
    "irony_weibo": DataSet("irony/weibo_train.jsonl", _weibo, "irony"),
    "irony_topic": DataSet("irony/topic_train.jsonl", _headline, "irony"),
}


def load(data: Path) -> dict[str, list[Row]]:
    """All rows of all sets."""
    return {name: [spec.read(row) for row in _lines(data / spec.path)] for name, spec in SETS.items()}
