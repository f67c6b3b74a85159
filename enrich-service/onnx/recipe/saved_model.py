"""Reads the weights of a TensorFlow SavedModel without TensorFlow.

`variables.index` is a table of LevelDB's format (https://github.com/google/leveldb/blob/main/doc/table_format.md),
uncompressed, from a variable's name to a protocol buffer (TensorFlow's tensor_bundle.proto) that says its type, its
shape and where its bytes lie in `variables.data-00000-of-00001`.
"""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

FOOTER = 48
FLOAT = 1


def varint(data: bytes, at: int) -> tuple[int, int]:
    """A number of LEB128 and the place behind it."""
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
        shift += 7


def block(data: bytes, handle: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The entries of the block at a handle (offset and size); keys share beginnings with the key before."""
    offset, at = varint(handle, 0)
    size, _ = varint(handle, at)
    if data[offset + size] != 0:
        raise ValueError("the index of the weights is compressed: only plain ones are read")
    content = data[offset : offset + size]
    end = size - 4 - 4 * int.from_bytes(content[-4:], "little")
    key, at = b"", 0
    while at < end:
        shared, at = varint(content, at)
        rest, at = varint(content, at)
        length, at = varint(content, at)
        key = key[:shared] + content[at : at + rest]
        at += rest
        yield key, content[at : at + length]
        at += length


def message(data: bytes) -> dict[int, list[int | bytes]]:
    """The fields of a protocol buffer by their numbers, as far as the index needs them."""
    fields: dict[int, list[int | bytes]] = {}
    at = 0
    while at < len(data):
        tag, at = varint(data, at)
        kind = tag & 7
        if kind == 0:
            value, at = varint(data, at)
        elif kind == 2:
            length, at = varint(data, at)
            value, at = data[at : at + length], at + length
        elif kind == 5:
            value, at = data[at : at + 4], at + 4
        else:
            raise ValueError(f"the index of the weights has a field of kind {kind}")
        fields.setdefault(tag >> 3, []).append(value)
    return fields


def tensors(variables: Path) -> dict[str, np.ndarray]:
    """All variables of 32-bit numbers by their names; they lie on the disk until they are used."""
    index = (variables / "variables.index").read_bytes()
    data = np.memmap(variables / "variables.data-00000-of-00001", np.uint8, "r")
    _, at = varint(index[-FOOTER:], 0)
    _, at = varint(index[-FOOTER:], at)
    found: dict[str, np.ndarray] = {}
    for _, handle in block(index, index[-FOOTER:][at:]):
        for key, value in block(index, handle):
            entry = message(value)
            if key and entry.get(1) == [FLOAT]:
                found[key.decode()] = array(data, entry)
    return found


def array(data: np.ndarray, entry: dict[int, list[int | bytes]]) -> np.ndarray:
    """What lies where an entry says: shape (2), offset (4, absent for 0), size in bytes (5)."""
    shape = [message(dim).get(1, [0])[0] for dim in message(entry[2][0]).get(2, [])]
    offset, size = entry.get(4, [0])[0], entry[5][0]
    return data[offset : offset + size].view("<f4").reshape(shape)
