"""prepare, train, ask, export, liken, evaluate, check: see the README."""

import argparse
import json
import random
import time
from pathlib import Path

import numpy as np


def prepare(options) -> None:
    """Prunes the vocabulary and asks the teacher; with `--start` both are an encoder's own."""
    import torch

    from . import encoderfile, pieces, sets, source, teacher

    torch.set_num_threads(options.threads)
    rows = sets.load(options.data)
    short = teacher.short_texts(rows, options.packs, options.data / "domain_words", options.seed)
    short = sorted(random.Random(options.seed).sample(short, min(options.short, len(short))))
    options.cache.mkdir(parents=True, exist_ok=True)
    (options.cache / "short.json").write_text(json.dumps(short, ensure_ascii=False), encoding="utf-8")
    if options.start:
        from .likeness import vectors_of

        file = encoderfile.read(options.start)
        vocabulary = pieces.Vocabulary(file.pieces, file.scores.tolist(), [])
        vectors = vectors_of(encoderfile.to_network(file).eval(), pieces.Splitter(vocabulary).ids(short, 126))
    else:
        texts = [row.text for some in rows.values() for row in some if row.part == "train"]
        vocabulary = pieces.prune(source.load(), texts + short, options.pieces)
        vectors = teacher.vectors(short)
    vocabulary.save(options.cache / "vocabulary.json")
    np.save(options.cache / "teacher.npy", vectors)
    print(f"{len(vocabulary.pieces)} pieces, {len(short)} short texts")


def train(options) -> None:
    """Fine-tunes and writes `network.pt`."""
    import torch

    from . import encoderfile, source, tasks, training
    from .network import Encoder, Network
    from .pieces import Vocabulary

    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    vocabulary = Vocabulary.load(options.cache / "vocabulary.json")
    if options.start and options.start.suffix == ".bin":
        file = encoderfile.read(options.start)
        assert file.pieces == vocabulary.pieces, f"{options.start} has other pieces than {options.cache}"
        network = encoderfile.to_network(file)
    else:
        network = Network(Encoder.from_source(source.load(), vocabulary, options.layers))
        if options.start:
            network.load_state_dict(torch.load(options.start))
    network.encoder.freeze(options.frozen)
    all_tasks = tasks.load(options, vocabulary)
    if options.only:
        all_tasks = [task for task in all_tasks if task.name in options.only.split(",")]
    for task in all_tasks:
        count = sum(map(len, task.ids))
        print(task.name, len(task.ids), "texts", count, "pieces", round(count * task.passes * options.epochs), "to read", flush=True)
    options.out.mkdir(parents=True, exist_ok=True)
    seconds, count = training.train(
        network, all_tasks, options.epochs, options.rate, options.seed, options.threads, options.rounded,
        options.out / "unfinished.pt", options.minutes * 60,
    )  # fmt: skip
    torch.save(network.state_dict(), options.out / "network.pt")
    settings = {"epochs": options.epochs, "rate": options.rate, "seed": options.seed, "layers": options.layers}
    settings |= {"passes": options.passes, "likeness": options.likeness, "rounded": options.rounded}
    settings |= {"frozen": options.frozen, "threads": options.threads, "seconds": round(seconds), "pieces": count}
    (options.out / "training.json").write_text(json.dumps(settings) + "\n")
    print(f"trained in {seconds:.0f} s, {count} pieces")


def ask(options) -> None:
    """Asks the source's own layers about a sample of the short texts."""
    import torch

    from . import likeness, source

    torch.set_num_threads(options.threads)
    likeness.ask_source(source.load(), options.cache, options.texts, options.seed)


def _trained(options):
    """The network of `network.pt` with its vocabulary."""
    import torch

    from .network import Encoder, Network
    from .pieces import Vocabulary

    vocabulary = Vocabulary.load(options.cache / "vocabulary.json")
    weights = torch.load(options.out / "network.pt")
    depth = 1 + max(int(name.split(".")[2]) for name in weights if name.startswith("encoder.layers."))
    network = Network(Encoder(len(vocabulary.pieces), depth, EPSILON))
    network.load_state_dict(weights)
    return network.eval(), vocabulary, depth


def liken(options) -> None:
    """Fits the head `likeness` of `network.pt` anew, to both teachers; export comes after."""
    import torch

    from . import likeness

    torch.set_num_threads(options.threads)
    network, _, _ = _trained(options)
    weight, bias, cosine = likeness.fit(lambda ids, real: network.encode(ids, real, True), options.cache)
    state = network.state_dict()
    state["heads.likeness.out.weight"], state["heads.likeness.out.bias"] = torch.from_numpy(weight), torch.from_numpy(bias)
    torch.save(state, options.out / "network.pt")
    print(f"mean cosine with the teachers {cosine:.3f}")


def export(options) -> None:
    """Writes `encoder.bin` from `network.pt`."""
    from . import encoderfile

    network, vocabulary, depth = _trained(options)
    size = encoderfile.write(options.out / "encoder.bin", encoderfile.from_network(network, vocabulary))
    print(f"{size} bytes, {len(vocabulary.pieces)} pieces, {depth} layers")


def evaluate(options) -> None:
    """Logits of test and dev rows and their scores, with the file's own numbers."""
    import torch

    from . import encoderfile, scoring, sets
    from .fast import FastEncoder
    from .pieces import Splitter, Vocabulary

    torch.set_num_threads(options.threads)
    file = encoderfile.read(options.out / "encoder.bin")
    encoder = FastEncoder(file)
    splitter = Splitter(Vocabulary(file.pieces, file.scores.tolist(), []))
    results, dev_ids = {}, {}
    for name, rows in sets.load(options.data).items():
        spec = sets.SETS[name]
        parts = {}
        for part in ("dev", "test"):
            some = [row for row in rows if row.part == part]
            heads = list(dict.fromkeys([spec.head, "polarity"]))
            logits = encoder.read(splitter.ids([row.text for row in some], spec.pieces), heads)
            parts[part] = (logits[spec.head], scoring.truth(name, some))
            with open(options.out / f"logits_{name}_{part}.jsonl", "w") as out:
                for number, row in enumerate(some):
                    numbers = {head: np.round(logits[head][number], 4).tolist() for head in heads}
                    out.write(json.dumps({"id": row.id, "heads": numbers}) + "\n")
        dev_ids[name] = [row.id for row in rows if row.part == "dev"]
        results[name] = {"rows": len(parts["test"][1])} | scoring.score(name, parts["dev"], parts["test"])
        print(name, json.dumps(results[name]), flush=True)
        if name == "auto":
            results["terms"] = scoring.terms(*(term_pieces(encoder, splitter, rows, part) for part in ("dev", "test")))
            print("terms", json.dumps(results["terms"]))
    if options.taxonomy:
        def likeness(texts):
            return encoder.read(splitter.ids(texts, 126), ["likeness"])["likeness"]

        results["nearest phrase"] = scoring.nearest_phrase(likeness, options.taxonomy, options.labelled)
        print("nearest phrase", json.dumps(results["nearest phrase"]))
    (options.out / "dev_ids.json").write_text(json.dumps(dev_ids) + "\n")
    (options.out / "scores.json").write_text(json.dumps(results, indent=1) + "\n")


def term_pieces(encoder, splitter, rows, part):
    """Logits and marks of the pieces of posts whose opinion words are all labelled and found."""
    from .training import term_marks

    rows = [row for row in rows if row.part == part]
    ids = splitter.ids([row.text for row in rows], 126)
    marks = [term_marks(splitter.vocabulary, row, sequence) for row, sequence in zip(rows, ids)]
    known = [number for number, mark in enumerate(marks) if mark is not None]
    logits = encoder.read([ids[number] for number in known], ["terms"])["terms"]
    return [values[:, 0] for values in logits], [marks[number] for number in known]


def check(options) -> None:
    """Reads `encoder.bin` with the plain forward pass, compares, and writes `golden.jsonl`."""
    import torch

    from . import encoderfile, plain, sets
    from .fast import FastEncoder
    from .golden import TEXTS
    from .network import mean, padded, rounded_linear
    from .pieces import Splitter, Vocabulary, reference_splitter

    torch.set_num_threads(options.threads)
    file = encoderfile.read(options.out / "encoder.bin")
    vocabulary = Vocabulary(file.pieces, file.scores.tolist(), [])
    rows = [[row for row in some if row.part == "test"] for some in sets.load(options.data).values()]
    texts = (TEXTS + [row.text for number in range(15) for some in rows for row in some[number : number + 1]])[:200]
    reference = reference_splitter(vocabulary)
    ids = [reference(text, 126) for text in texts]
    assert ids == [found.tolist() for found in Splitter(vocabulary).ids(texts, 126)], "the two splitters differ"
    network, _, _ = _trained(options)
    fast = FastEncoder(file)
    cosines = {}

    def compare(name, a, b):
        cosines.setdefault(name, []).append(float(np.dot(a, b) / np.linalg.norm(a) / np.linalg.norm(b)))

    with open(options.out / "golden.jsonl", "w", encoding="utf-8") as out, torch.no_grad():
        for text, sequence in zip(texts, ids):
            x = plain.tokens(file, sequence)
            heads = {name: plain.head(file, name, x) for name in file.heads}
            one, real = padded([np.array(sequence)])
            exact, rounded = network.encoder(one, real), network.encoder(one, real, rounded_linear)
            compare("float network, mean", mean(exact, real)[0].numpy(), x.mean(0))
            compare("float network, likeness", network.heads["likeness"](exact, real)[0].numpy(), heads["likeness"])
            compare("network rounded as int8, mean", mean(rounded, real)[0].numpy(), x.mean(0))
            compare("fast int8, mean", mean(fast.network.encoder(one, real, fast.linear), real)[0].numpy(), x.mean(0))
            vector = heads.pop("likeness")
            line = {"text": text, "ids": [int(i) for i in sequence], "vector": np.round(vector, 6).tolist()}
            line["mean"] = np.round(x.mean(0), 6).tolist()
            line["heads"] = {name: np.round(numbers, 5).tolist() for name, numbers in heads.items()}
            out.write(json.dumps(line, ensure_ascii=False) + "\n")
    print(f"{len(texts)} texts; cosines of the plain int8 pass with")
    for name, found in cosines.items():
        below = sum(cosine < 0.999 for cosine in found)
        print(f"  {name}: median {np.median(found):.6f}, lowest {min(found):.6f}, below 0.999: {below}")
    # A last bit before rounding may move an int8 step, so that correct passes are not equal.
    found = cosines["fast int8, mean"]
    assert np.median(found) > 0.9999 and min(found) > 0.998, "the two int8 passes differ by more than rounding"


EPSILON = 1e-12


def passes(text: str) -> dict[str, float]:
    return {name: float(number) for name, number in (part.split("=") for part in text.split(","))}


def main() -> None:
    parser = argparse.ArgumentParser(prog="huiyin_encoder", description=__doc__)
    commands = parser.add_subparsers(required=True)

    def command(name, action):
        sub = commands.add_parser(name, help=action.__doc__)
        sub.set_defaults(action=action)
        sub.add_argument("--data", type=Path, required=True, help="folder with the public sets")
        sub.add_argument("--cache", type=Path, default=Path("cache"))
        sub.add_argument("--out", type=Path, default=Path("out"))
        sub.add_argument("--seed", type=int, default=1)
        sub.add_argument("--threads", type=int, default=2)
        return sub

    sub = command("prepare", prepare)
    sub.add_argument("--packs", type=Path, default=Path("Packs"))
    sub.add_argument("--pieces", type=int, default=24000)
    sub.add_argument("--short", type=int, default=100000, help="short texts at most")
    sub.add_argument("--start", type=Path, help="an encoder.bin whose pieces and likeness are kept")
    sub = command("train", train)
    sub.add_argument("--epochs", type=float, default=2.0)
    sub.add_argument("--rate", type=float, default=1.5e-4)
    sub.add_argument("--layers", type=lambda text: [int(n) for n in text.split(",")], default=[0, 1, 2, 3, 4, 5])
    sub.add_argument("--passes", type=passes, default={}, help="texts seen an epoch, as name=number,...")
    sub.add_argument("--likeness", type=float, default=3.0, help="weight of the loss of likeness")
    sub.add_argument("--rounded", type=float, default=0.2, help="share of the last steps that round as int8 does")
    sub.add_argument("--start", type=Path, help="weights to go on from: network.pt or encoder.bin")
    sub.add_argument("--minutes", type=float, default=float("inf"), help="the training ends then, its schedule with it")
    sub.add_argument("--frozen", type=int, default=0, help="first layers that stay as they are, with the pieces' vectors")
    sub.add_argument("--lessons", type=Path, default=Path("Lessons"))
    sub.add_argument("--only", help="tasks, with commas; for trials")
    command("ask", ask).add_argument("--texts", type=int, default=12000)
    command("liken", liken)
    command("export", export)
    sub = command("evaluate", evaluate)
    sub.add_argument("--taxonomy", type=Path, help="leaves with names and phrases, to try the nearest phrase on")
    sub.add_argument("--labelled", type=Path, help="texts with leaf topics for it")
    command("check", check)
    options = parser.parse_args()
    began = time.time()
    options.action(options)
    print(f"{time.time() - began:.0f} s")


if __name__ == "__main__":
    main()
