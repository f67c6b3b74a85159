"""The network: the lower layers of multilingual BERT and a layer of labels, and its tokenizer."""

import json
from pathlib import Path

import torch
from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, processors
from transformers import BertConfig, BertForTokenClassification

from labelled import LABELS, InputError
from saved_model import tensors

PAD, UNKNOWN, CLS, SEP = "[PAD]", "[UNK]", "[CLS]", "[SEP]"


def config(vocabulary: int, layers: int) -> BertConfig:
    """Multilingual BERT's measures, with fewer layers."""
    return BertConfig(
        vocab_size=vocabulary, num_hidden_layers=layers, hidden_dropout_prob=0.1,
        id2label=dict(enumerate(LABELS)), label2id={label: i for i, label in enumerate(LABELS)})


def from_saved_model(saved: Path, layers: int) -> BertForTokenClassification:
    """The first layers of a BERT in TensorFlow's SavedModel; the layer of labels is new, by torch's seed."""
    found = tensors(saved / "variables")
    vocabulary = found["module/bert/embeddings/word_embeddings"].shape[0]
    network = BertForTokenClassification(config(vocabulary, layers))
    state = {name: value for name, value in network.state_dict().items() if name.startswith("classifier.")}
    for name in network.state_dict():
        if name.startswith("bert."):
            state[name] = torch.from_numpy(weight(found, name))
    network.load_state_dict(state)
    return network


def weight(found: dict, name: str):
    """The weight that TensorFlow has under another name, a matrix the other way round."""
    other = "module/" + name.replace(".layer.", "/layer_").replace(".", "/")
    for ours, theirs in (("LayerNorm/weight", "LayerNorm/gamma"), ("LayerNorm/bias", "LayerNorm/beta"),
                         ("embeddings/weight", "embeddings")):
        other = other.replace(ours, theirs)
    if other.endswith("/weight"):
        return found[other.removesuffix("weight") + "kernel"].T.copy()
    return found[other].copy()


def tokenizer(vocabulary: list[str]) -> Tokenizer:
    """BERT's division into pieces, with capitals and marks kept."""
    ids = {piece: i for i, piece in enumerate(vocabulary)}
    made = Tokenizer(models.WordPiece(ids, unk_token=UNKNOWN, max_input_chars_per_word=100))
    made.normalizer = normalizers.BertNormalizer(
        clean_text=True, handle_chinese_chars=True, strip_accents=False, lowercase=False)
    made.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    made.decoder = decoders.WordPiece()
    made.add_special_tokens([PAD, UNKNOWN, CLS, SEP])
    made.post_processor = processors.TemplateProcessing(
        single=f"{CLS} $A {SEP}", special_tokens=[(CLS, ids[CLS]), (SEP, ids[SEP])])
    return made


def saved_vocabulary(saved: Path) -> list[str]:
    """The pieces of a SavedModel in the order of their numbers."""
    if not (saved / "assets" / "vocab.txt").is_file():
        raise InputError(f"{saved}: no assets/vocab.txt in it; unpack the weights there as the README says")
    return (saved / "assets" / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]


def trained(checkpoint: Path) -> tuple[BertForTokenClassification, dict]:
    """The network of a checkpoint that `train.py` wrote, and what it says of its training."""
    if not checkpoint.is_file():
        raise InputError(f"{checkpoint}: no such file; train.py writes it")
    content = torch.load(checkpoint, weights_only=True)
    about = json.loads(content["about"])
    network = BertForTokenClassification(config(about["vocabulary"], about["layers"]))
    network.load_state_dict(content["network"])
    return network.eval(), about
