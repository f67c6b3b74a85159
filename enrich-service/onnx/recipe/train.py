"""Fine-tunes the first layers of multilingual BERT to find names.

The embeddings are left as they are: they are two thirds of the weights, and pieces that are rare in labelled text
would drift apart from those that are not in it. The same arguments give the same network on the same machine.
"""

import argparse
import json
import random
import time
from collections.abc import Iterator
from pathlib import Path

import torch
from tokenizers import Tokenizer
from transformers import BertForTokenClassification

from labelled import LABELS, Sentence, read_recipe, run, sources
from network import from_saved_model, saved_vocabulary, tokenizer

IGNORED = -100

Example = tuple[list[int], list[int]]
"""Numbers of pieces, and of the label of each."""


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("saved", type=Path, help="the unpacked SavedModel")
    parser.add_argument("data", type=Path, help="the folder with labelled text")
    parser.add_argument("checkpoint", type=Path, help="written every few hundred steps, and at the end")
    parser.add_argument("--recipe", type=Path, default=Path(__file__).with_name("recipe.properties"))
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--steps", type=int, default=600, help="the rate rises over the first tenth, then falls to 0")
    parser.add_argument("--pieces", type=int, default=640, help="of a step, padding included")
    parser.add_argument("--longest", type=int, default=64, help="pieces of a sentence; what is behind is not learned")
    parser.add_argument("--rate", type=float, default=6e-5)
    parser.add_argument("--most", type=int, default=3000, help="sentences of one file of the recipe in a round")
    parser.add_argument("--without-names", type=float, default=0.5, help="share of sentences without names that is kept")
    parser.add_argument("--save", type=int, default=100, help="steps between checkpoints")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--bfloat16", action="store_true", help="for processors that multiply such numbers")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def learned(recipe: dict[str, str], data: Path) -> dict[str, list[Sentence]]:
    """What is learned from: without the sentences that a file to measure on has."""
    kept_out = {sentence.words for prefix in ("own.", "other.")
                for sentences in sources(recipe, prefix, data).values() for sentence in sentences}
    return {name: [s for s in sentences if s.words not in kept_out]
            for name, sentences in sources(recipe, "train.", data).items()}


def chosen(texts: dict[str, list[Sentence]], most: int, share: float, chance: random.Random) -> list[Sentence]:
    """The sentences of one round: no source counts for too much, and those without names for less."""
    result: list[Sentence] = []
    for sentences in texts.values():
        some = [s for s in sentences if any(label != "O" for label in s.labels) or chance.random() < share]
        result += chance.sample(some, min(most, len(some)))
    return result


def encoded(sentence: Sentence, pieces_of: Tokenizer, longest: int) -> Example:
    """Numbers of the pieces, and of the label of each; a piece within a word has none, a sign behind one the word's."""
    encoding = pieces_of.encode(list(sentence.words), is_pretokenized=True)
    labels: list[int] = []
    before = None
    for piece, word in zip(encoding.tokens, encoding.word_ids, strict=True):
        if word is None or piece.startswith("##"):
            labels.append(IGNORED)
        else:
            label = sentence.labels[word]
            labels.append(LABELS.index("I" + label[1:] if word == before and label != "O" else label))
        before = word
    return encoding.ids[:longest], labels[:longest]


def batches(examples: list[Example], pieces: int, chance: random.Random) -> list[list[Example]]:
    """Sentences of like length together, so that little is padding; in an order by chance."""
    ordered = sorted(examples, key=lambda example: (len(example[0]), chance.random()))
    result: list[list[Example]] = []
    batch: list[Example] = []
    for example in ordered:
        if batch and (len(batch) + 1) * len(example[0]) > pieces:
            result.append(batch)
            batch = []
        batch.append(example)
    result.append(batch)
    chance.shuffle(result)
    return result


def padded(batch: list[Example], device: str) -> dict[str, torch.Tensor]:
    """One step's input."""
    longest = max(len(ids) for ids, _ in batch)
    fill = [longest - len(ids) for ids, _ in batch]
    columns = {
        "input_ids": [ids + [0] * n for (ids, _), n in zip(batch, fill, strict=True)],
        "attention_mask": [[1] * len(ids) + [0] * n for (ids, _), n in zip(batch, fill, strict=True)],
        "labels": [labels + [IGNORED] * n for (_, labels), n in zip(batch, fill, strict=True)]}
    return {name: torch.tensor(rows, device=device) for name, rows in columns.items()}


def endless(texts: dict[str, list[Sentence]], options: argparse.Namespace, pieces_of: Tokenizer,
            chance: random.Random) -> Iterator[list[Example]]:
    """One batch after the other; each round chooses anew."""
    while True:
        sentences = chosen(texts, options.most, options.without_names, chance)
        yield from batches([encoded(s, pieces_of, options.longest) for s in sentences], options.pieces, chance)


def factor(step: int, steps: int) -> float:
    """Of the rate: up over a tenth, then down in a straight line."""
    rise = max(1, steps // 10)
    return min((step + 1) / rise, (steps - step) / (steps - rise + 1))


def save(file: Path, network: BertForTokenClassification, about: dict[str, int]) -> None:
    """Under another name first, so that what is there is whole."""
    written = file.with_suffix(".part")
    torch.save({"network": network.state_dict(), "about": json.dumps(about)}, written)
    written.replace(file)


def main() -> None:
    options = arguments()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    chance = random.Random(options.seed)
    vocabulary = saved_vocabulary(options.saved)
    texts = learned(read_recipe(options.recipe), options.data)
    for name, sentences in texts.items():
        print(f"learned from {name}: {len(sentences)} sentences, "
              f"{sum(len(s.words) for s in sentences)} words", flush=True)
    network = from_saved_model(options.saved, options.layers).to(options.device).train()
    network.bert.embeddings.requires_grad_(False)
    weights = [weight for weight in network.parameters() if weight.requires_grad]
    optimiser = torch.optim.AdamW(weights, lr=options.rate, weight_decay=0.01, fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: factor(step, options.steps))
    about = {"vocabulary": len(vocabulary), "layers": options.layers, "seed": options.seed, "pieces": 0, "sentences": 0}
    began, loss_sum = time.monotonic(), 0.0
    stream = endless(texts, options, tokenizer(vocabulary), chance)
    for step in range(1, options.steps + 1):
        batch = next(stream)
        with torch.autocast(torch.device(options.device).type, torch.bfloat16, enabled=options.bfloat16):
            loss = network(**padded(batch, options.device)).loss
        loss.backward()
        torch.nn.utils.clip_grad_norm_(weights, 1.0)
        optimiser.step()
        schedule.step()
        optimiser.zero_grad()
        loss_sum += loss.item()
        about["pieces"] += sum(len(ids) for ids, _ in batch)
        about["sentences"] += len(batch)
        if step % options.save == 0 or step == options.steps:
            about["step"], about["seconds"] = step, round(time.monotonic() - began)
            mean = loss_sum / (options.save if step % options.save == 0 else step % options.save)
            print(f"{json.dumps(about)} loss {mean:.4f}", flush=True)
            loss_sum = 0.0
            save(options.checkpoint, network, about)


if __name__ == "__main__":
    run(main)
