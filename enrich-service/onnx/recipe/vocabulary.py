"""Cuts a vocabulary to the pieces that texts have."""

import argparse
from collections.abc import Iterable
from pathlib import Path

from tokenizers import Tokenizer

WITHIN = "##"


def seen(pieces_of: Tokenizer, texts: Iterable[str]) -> set[str]:
    """The pieces into which texts are divided."""
    return {piece for text in texts for piece in pieces_of.encode(text, add_special_tokens=False).tokens}


def kept(vocabulary: list[str], wanted: set[str]) -> list[int]:
    """The numbers of the pieces that remain, in their order.

    Beside those that are wanted: the special ones, and all of one character, so that a word whose piece is gone is
    divided further and never unknown.
    """
    return [number for number, piece in enumerate(vocabulary)
            if piece in wanted or is_special(piece) or len(piece.removeprefix(WITHIN)) == 1]


def is_special(piece: str) -> bool:
    return piece.startswith("[") and piece.endswith("]") and not piece.startswith("[unused") and len(piece) > 2


def main() -> None:
    """Prints how much of a text is divided otherwise by a cut vocabulary."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("whole", type=Path, help="tokenizer.json of the whole vocabulary")
    parser.add_argument("cut", type=Path, help="tokenizer.json of the cut one")
    parser.add_argument("texts", type=Path, help="a text a line")
    options = parser.parse_args()
    whole, cut = Tokenizer.from_file(str(options.whole)), Tokenizer.from_file(str(options.cut))
    lines = options.texts.read_text(encoding="utf-8").splitlines()
    before = sum(len(whole.encode(line).tokens) for line in lines)
    after = sum(len(cut.encode(line).tokens) for line in lines)
    print(f"{len(lines)} texts: {before} pieces, {after} with the cut vocabulary ({after / before - 1:+.1%})")


if __name__ == "__main__":
    main()
