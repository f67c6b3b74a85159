"""Writes the directory of a model that the enricher reads: model.onnx, tokenizer.json, config.json, wirecopy.json."""

import argparse
import hashlib
import json
import re
from pathlib import Path
from tempfile import TemporaryDirectory

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from transformers import BertForTokenClassification

from labelled import InputError, named, read_recipe, run, sources
from network import saved_vocabulary, tokenizer, trained
from vocabulary import kept, seen

FILES = ["model.onnx", "tokenizer.json", "config.json"]
TYPES = {"PER": "PERSON", "ORG": "ORG", "LOC": "LOC"}
OPERATORS = 17
OPEN = re.compile(r"(CC0|CC-BY|CC-BY-SA)-[0-9.]+|MIT|Apache-2\.0")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("saved", type=Path, help="the unpacked SavedModel, for its vocabulary")
    parser.add_argument("checkpoint", type=Path, help="what train.py wrote")
    parser.add_argument("directory", type=Path, help="is made")
    parser.add_argument("--recipe", type=Path, default=Path(__file__).with_name("recipe.properties"))
    parser.add_argument("--cut", type=Path, metavar="DATA",
                        help="keep only the pieces that the texts learned from have; they lie in this folder")
    parser.add_argument("--float32", action="store_true", help="leave the weights as they are")
    return parser.parse_args()


def cut(network: BertForTokenClassification, numbers: list[int]) -> None:
    """Leaves the rows of some pieces alone."""
    rows = network.bert.embeddings.word_embeddings.weight.data[numbers]
    network.bert.embeddings.word_embeddings = torch.nn.Embedding.from_pretrained(rows, padding_idx=0)
    network.config.vocab_size = len(numbers)


class Labelling(torch.nn.Module):
    """The network with its inputs in the order of their names, and nothing but the logits as its answer."""

    def __init__(self, network: BertForTokenClassification):
        super().__init__()
        self.network = network

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        return self.network(input_ids=input_ids, attention_mask=attention_mask).logits


def write_network(network: BertForTokenClassification, file: Path, float32: bool) -> None:
    """In ONNX, matrices and embeddings as bytes."""
    example = torch.tensor([[1, 2, 3, 4]])
    with TemporaryDirectory() as folder:
        whole = file if float32 else Path(folder) / "model.onnx"
        axes = {0: "batch", 1: "pieces"}
        torch.onnx.export(
            Labelling(network).eval(), (example, torch.ones_like(example)), str(whole), dynamo=False,
            opset_version=OPERATORS, input_names=["input_ids", "attention_mask"], output_names=["logits"],
            dynamic_axes={"input_ids": axes, "attention_mask": axes, "logits": axes})
        if not float32:
            quantize_dynamic(whole, file, weight_type=QuantType.QInt8, per_channel=True)


def attribution(recipe: dict[str, str]) -> str:
    """What the licences of the data ask to be said; none may bar anybody from using the model."""
    said: list[str] = []
    for key, value in named(recipe, "source.").items():
        parts = [part.strip() for part in value.split("|")]
        if len(parts) != 3:
            raise InputError(f"recipe: source.{key} needs `name | licence | who made it`")
        name, licence, by = parts
        if not OPEN.fullmatch(licence):
            raise InputError(f"recipe: source.{key} is under {licence}; learn from what anybody may build on alone: "
                             f"CC0, CC-BY, CC-BY-SA, MIT, Apache-2.0")
        said.append(f"{name} ({by}; {licence})")
    return "; ".join(said)


def manifest(recipe: dict[str, str], directory: Path) -> dict:
    """What the other files do not say."""
    for key in ("name", "version", "licence", "languages"):
        if not recipe.get(key):
            raise InputError(f"recipe: no {key}; the manifest has to say it")
    return {
        "name": recipe["name"], "version": recipe["version"], "license": recipe["licence"],
        "attribution": "made with " + attribution(recipe), "languages": recipe["languages"].split(), "labels": TYPES,
        "files": {name: hashlib.sha256((directory / name).read_bytes()).hexdigest() for name in FILES}}


def main() -> None:
    options = arguments()
    recipe = read_recipe(options.recipe)
    if options.directory.exists():
        raise InputError(f"{options.directory} is there already; remove it, or name another")
    network, about = trained(options.checkpoint)
    vocabulary = saved_vocabulary(options.saved)
    if options.cut:
        learned = sources(recipe, "train.", options.cut).values()
        texts = (" ".join(sentence.words) for sentences in learned for sentence in sentences)
        numbers = kept(vocabulary, seen(tokenizer(vocabulary), texts))
        cut(network, numbers)
        vocabulary = [vocabulary[number] for number in numbers]
    options.directory.mkdir(parents=True)
    write_network(network, options.directory / "model.onnx", options.float32)
    tokenizer(vocabulary).save(str(options.directory / "tokenizer.json"))
    network.config.to_json_file(options.directory / "config.json")
    written = json.dumps(manifest(recipe, options.directory), ensure_ascii=False, indent=2)
    (options.directory / "wirecopy.json").write_text(written + "\n", encoding="utf-8")
    print(f"{json.dumps(about)}: {len(vocabulary)} pieces in the vocabulary, "
          f"{sum(file.stat().st_size for file in options.directory.iterdir())} bytes")


if __name__ == "__main__":
    run(main)
