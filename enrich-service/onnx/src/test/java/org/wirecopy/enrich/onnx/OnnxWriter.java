package org.wirecopy.enrich.onnx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes a network as ONNX does, in protocol buffers; the numbers are those of its {@code
 * onnx.proto}. Only what a small token classifier needs.
 */
final class OnnxWriter {
  private static final int IR_VERSION = 8;
  private static final int VARINT = 0;
  private static final int LENGTH_DELIMITED = 2;

  /** {@code TensorProto.DataType}. */
  enum Type {
    FLOAT(1),
    INT64(7);

    private final int number;

    Type(int number) {
      this.number = number;
    }
  }

  private final List<byte[]> nodes = new ArrayList<>();
  private final List<byte[]> constants = new ArrayList<>();
  private final List<byte[]> inputs = new ArrayList<>();
  private final List<byte[]> outputs = new ArrayList<>();

  /** A message of protocol buffers while it is written. */
  static final class Message {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Message number(int field, long value) {
      varint(((long) field << 3) | VARINT);
      varint(value);
      return this;
    }

    Message text(int field, String value) {
      return bytes(field, value.getBytes(UTF_8));
    }

    Message bytes(int field, byte[] value) {
      varint(((long) field << 3) | LENGTH_DELIMITED);
      varint(value.length);
      bytes.writeBytes(value);
      return this;
    }

    Message message(int field, Consumer<Message> content) {
      Message inner = new Message();
      content.accept(inner);
      return bytes(field, inner.toBytes());
    }

    private void varint(long value) {
      long rest = value;
      while ((rest & ~0x7fL) != 0) {
        bytes.write((int) ((rest & 0x7f) | 0x80));
        rest >>>= 7;
      }
      bytes.write((int) rest);
    }

    byte[] toBytes() {
      return bytes.toByteArray();
    }
  }

  /** An operator of the usual domain without attributes: its inputs, its one output. */
  OnnxWriter node(String operator, List<String> in, String out) {
    Message node = new Message();
    in.forEach(name -> node.text(1, name));
    nodes.add(node.text(2, out).text(4, operator).toBytes());
    return this;
  }

  /** A matrix or vector of floats, row by row. */
  OnnxWriter constant(String name, float[] values, long... shape) {
    ByteBuffer raw = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      raw.putFloat(value);
    }
    Message tensor = new Message();
    for (long size : shape) {
      tensor.number(1, size);
    }
    constants.add(
        tensor.number(2, Type.FLOAT.number).text(8, name).bytes(9, raw.array()).toBytes());
    return this;
  }

  /** A tensor that the network is given; sizes, or names of sizes that are not fixed. */
  OnnxWriter input(String name, Type type, String... shape) {
    inputs.add(value(name, type, shape));
    return this;
  }

  /** A tensor that the network gives. */
  OnnxWriter output(String name, Type type, String... shape) {
    outputs.add(value(name, type, shape));
    return this;
  }

  private static byte[] value(String name, Type type, String... shape) {
    return new Message()
        .text(1, name)
        .message(
            2,
            kind ->
                kind.message(
                    1,
                    tensor ->
                        tensor
                            .number(1, type.number)
                            .message(
                                2,
                                sizes -> {
                                  for (String size : shape) {
                                    sizes.message(1, d -> size(d, size));
                                  }
                                })))
        .toBytes();
  }

  private static void size(Message dimension, String size) {
    if (Character.isDigit(size.charAt(0))) {
      dimension.number(1, Long.parseLong(size));
    } else {
      dimension.text(2, size);
    }
  }

  /** The model's file, with a version of the usual operators. */
  byte[] toBytes(int operatorSet) {
    return new Message()
        .number(1, IR_VERSION)
        .message(
            7,
            graph -> {
              nodes.forEach(node -> graph.bytes(1, node));
              graph.text(2, "classifier");
              constants.forEach(constant -> graph.bytes(5, constant));
              inputs.forEach(input -> graph.bytes(11, input));
              outputs.forEach(output -> graph.bytes(12, output));
            })
        .message(8, operators -> operators.text(1, "").number(2, operatorSet))
        .toBytes();
  }
}
