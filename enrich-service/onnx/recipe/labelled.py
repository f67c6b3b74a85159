"""Recipes and labelled text, read as the trainer of the tagger reads them (`Recipe`, `LabelledFile`, `LabelledWord`)."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

USUAL_KINDS = {"PER": "PER", "PERSON": "PER", "ORG": "ORG", "ORGANIZATION": "ORG", "LOC": "LOC", "GPE": "LOC"}
LABELS = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]


class InputError(Exception):
    """What is given cannot be used; the message names the file, the place in it and the mend."""


def run(main: Callable[[], None]) -> None:
    """Ends with 2 and one line where what is given is wrong."""
    try:
        main()
    except (InputError, FileNotFoundError) as wrong:
        print(f"error: {wrong}", file=sys.stderr)
        sys.exit(2)


@dataclass(frozen=True)
class Word:
    """A word, the kind of name that it is part of (`PER`, `ORG`, `LOC`, none), and whether one begins with it anyway."""

    text: str
    kind: str | None
    first: bool


@dataclass(frozen=True)
class Sentence:
    """Words and a label of `LABELS` for each."""

    words: tuple[str, ...]
    labels: tuple[str, ...]


def read_recipe(file: Path) -> dict[str, str]:
    """The keys and values of a properties file without continued lines."""
    recipe: dict[str, str] = {}
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        key, sign, value = line.strip().partition("=")
        if line.strip() and not line.lstrip().startswith("#"):
            if not sign:
                raise InputError(f"{file}:{number}: no '=' in the line; write it as `key = value`, all in one line")
            recipe[key.strip()] = value.strip()
    return recipe


def named(recipe: dict[str, str], prefix: str) -> dict[str, str]:
    """The values of all keys with a prefix, by what stands behind it, in order."""
    return {key[len(prefix) :]: recipe[key] for key in sorted(recipe) if key.startswith(prefix)}


def mapping(text: str) -> dict[str, str]:
    """`a=b,c=d`"""
    pairs = (pair.split("=") for pair in text.split(","))
    return {pair[0].strip(): pair[1].strip() for pair in pairs if len(pair) == 2}


def word_of(text: str, label: str, kinds: dict[str, str]) -> Word:
    """A word with a label of any scheme: `B-PER`, `S-PER`, `PER`, perhaps behind other things (`name=B-PER`)."""
    bare = label[label.rfind("=") + 1 :]
    marked = len(bare) > 2 and bare[1] == "-"
    kind = bare[2:] if marked else bare
    return Word(text, kinds.get(kind.upper()), marked and bare[0] in "BSU")


def contracted(words: list[Word], contractions: dict[str, str]) -> list[Word]:
    """"de o Brasil" as "do Brasil": part of a name if the first was."""
    result: list[Word] = []
    at = 0
    while at < len(words):
        word = words[at]
        pair = f"{word.text} {words[at + 1].text}".lower() if at + 1 < len(words) else ""
        together = contractions.get(pair)
        if together is None:
            result.append(word)
            at += 1
        else:
            text = together[0].upper() + together[1:] if word.text[0].isupper() else together
            result.append(Word(text, word.kind, word.first))
            at += 2
    return result


def sentence_of(words: list[Word]) -> Sentence:
    """Each name's first word begins it, the others go on."""
    labels: list[str] = []
    before: Word | None = None
    for word in words:
        goes_on = before is not None and word.kind == before.kind and not word.first
        labels.append("O" if word.kind is None else f"{'I' if goes_on else 'B'}-{word.kind}")
        before = word
    return Sentence(tuple(word.text for word in words), tuple(labels))


def sentences_of(file: Path, word: int, label: int, kinds: dict[str, str],
                 contractions: dict[str, str]) -> list[Sentence]:
    """A word a line with its label in some column (both from 1), an empty line behind each sentence, comments with `#`.

    A line of one column (`<BODY>`) ends a sentence, too.
    """
    sentences: list[Sentence] = []
    words: list[Word] = []
    for number, line in enumerate([*file.read_text(encoding="utf-8").splitlines(), ""], 1):
        columns = line.strip().split("\t" if "\t" in line else " ")
        comment = line.startswith("# ") and len(columns) != label
        if comment:
            continue
        if len(columns) >= max(word, label):
            text = columns[word - 1].replace("\u00ad", "").strip()
            if text:
                words.append(word_of(text, columns[label - 1].strip(), kinds))
        elif len(columns) > 1:
            raise InputError(f"{file}:{number}: {len(columns)} columns, but the recipe has the word in column {word} "
                             f"and the label in column {label}; correct the line, or the columns in the recipe")
        elif words:
            sentences.append(sentence_of(contracted(words, contractions)))
            words = []
    return sentences


def sources(recipe: dict[str, str], prefix: str, data: Path) -> dict[str, list[Sentence]]:
    """The sentences of all files that a recipe names under `train.`, `own.` or `other.`, by their name there."""
    kinds = USUAL_KINDS | mapping(recipe.get("kinds", ""))
    if not set(kinds.values()) <= set(USUAL_KINDS.values()):
        raise InputError("recipe: kinds maps each kind of label to PER, ORG or LOC: `kinds = GPE_LOC=LOC`")
    found: dict[str, list[Sentence]] = {}
    for name, value in named(recipe, prefix).items():
        pattern, word, label, *rest = [*value.split(), "", "", ""]
        if not (word.isdecimal() and label.isdecimal() and int(word) > 0 and int(label) > 0):
            raise InputError(f"recipe: {prefix}{name} needs a file's name and the columns of word and label, from 1: "
                             f"`{prefix}{name} = train.iob2 2 3`")
        contractions = mapping(recipe.get("contractions", "")) if "contracted" in rest else {}
        files = sorted(file for one in alternatives(pattern) for file in data.glob(one))
        if not files:
            raise InputError(f"{data / pattern}: no such file; the README of tagger-training says where it comes from, "
                             f"or take {prefix}{name} out of the recipe")
        found[name] = [sentence for file in files
                       for sentence in sentences_of(file, int(word), int(label), kinds, contractions)]
        if not any(label != "O" for sentence in found[name] for label in sentence.labels):
            raise InputError(f"{files[0]}: no names in column {label}; correct the columns of {prefix}{name} in the "
                             f"recipe, or map its kinds of labels by `kinds`")
    return found


def alternatives(pattern: str) -> list[str]:
    """`{ap,bt}*` as `ap*` and `bt*`."""
    if "{" not in pattern:
        return [pattern]
    before, rest = pattern.split("{", 1)
    inner, behind = rest.split("}", 1)
    return [before + one + behind for one in inner.split(",")]
