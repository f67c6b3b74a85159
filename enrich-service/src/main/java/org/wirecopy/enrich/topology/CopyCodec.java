package org.wirecopy.enrich.topology;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.ByteUtils;
import org.wirecopy.enrich.contract.Dedupe.Relation;
import org.wirecopy.enrich.dedupe.CopyLink;
import org.wirecopy.enrich.dedupe.Fingerprints;
import org.wirecopy.enrich.dedupe.KnownCopy;
import org.wirecopy.enrich.dedupe.Posting;

/**
 * Bytes of what the lane remembers. All fingerprints and lines of an article are one value, so that
 * an article is one record of the changelog. The first byte is the number of this layout.
 */
final class CopyCodec {
  private static final byte LAYOUT = 1;
  private static final int LINK_BYTES = 32;

  private CopyCodec() {}

  static Serde<KnownCopy> copies() {
    return Serdes.serdeFrom(
        (topic, copy) -> copy == null ? null : bytes(copy),
        (topic, bytes) -> bytes == null ? null : copy(ByteBuffer.wrap(bytes)));
  }

  private static byte[] bytes(KnownCopy copy) {
    byte[] uri = copy.uri().getBytes(StandardCharsets.UTF_8);
    byte[] key = copy.exactKey().getBytes(StandardCharsets.UTF_8);
    boolean ownFamily = copy.family().equals(copy.uri());
    byte[] family = ownFamily ? new byte[0] : copy.family().getBytes(StandardCharsets.UTF_8);
    int hashes = copy.fingerprints().size() + copy.lines().size();
    int most =
        64
            + uri.length
            + key.length
            + family.length
            + 8 * hashes
            + LINK_BYTES * copy.links().size();
    ByteBuffer out = ByteBuffer.allocate(most);
    out.put(LAYOUT).put((byte) (copy.fresh() ? 1 : 0));
    ByteUtils.writeVarlong(copy.time(), out);
    put(uri, out);
    put(key, out);
    put(family, out);
    put(copy.fingerprints(), out);
    put(copy.lines(), out);
    ByteUtils.writeUnsignedVarint(copy.links().size(), out);
    for (CopyLink link : copy.links()) {
      ByteUtils.writeVarlong(link.number(), out);
      out.put(code(link.relation()));
      out.putDouble(link.similarity()).putDouble(link.share());
    }
    return written(out);
  }

  private static KnownCopy copy(ByteBuffer in) {
    byte layout = in.get();
    if (layout != LAYOUT) {
      throw new IllegalStateException("a copy of layout " + layout + ", not " + LAYOUT);
    }
    boolean fresh = in.get() == 1;
    long time = ByteUtils.readVarlong(in);
    String uri = text(in);
    String key = text(in);
    String family = text(in);
    Fingerprints fingerprints = hashes(in);
    Fingerprints lines = hashes(in);
    int count = ByteUtils.readUnsignedVarint(in);
    List<CopyLink> links = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      long number = ByteUtils.readVarlong(in);
      Relation relation = relation(in.get());
      links.add(new CopyLink(number, relation, in.getDouble(), in.getDouble()));
    }
    String named = family.isEmpty() ? uri : family;
    return new KnownCopy(uri, key, named, time, fresh, fingerprints, lines, links);
  }

  private static byte code(Relation relation) {
    return switch (relation) {
      case EXACT -> 0;
      case NEAR -> 1;
      case CONTAINS -> 2;
      case CONTAINED_IN -> 3;
    };
  }

  private static Relation relation(byte code) {
    return switch (code) {
      case 0 -> Relation.EXACT;
      case 1 -> Relation.NEAR;
      case 2 -> Relation.CONTAINS;
      case 3 -> Relation.CONTAINED_IN;
      default -> throw new IllegalStateException("no relation has the code " + code);
    };
  }

  static byte[] bytes(Posting posting) {
    ByteBuffer out = ByteBuffer.allocate(10 * (posting.articles().size() + 1));
    ByteUtils.writeUnsignedVarint(posting.fresh(), out);
    long before = 0;
    for (long article : posting.articles()) {
      ByteUtils.writeVarlong(article - before, out);
      before = article;
    }
    return written(out);
  }

  static Posting posting(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int fresh = ByteUtils.readUnsignedVarint(in);
    List<Long> articles = new ArrayList<>();
    long before = 0;
    while (in.hasRemaining()) {
      before += ByteUtils.readVarlong(in);
      articles.add(before);
    }
    return new Posting(fresh, articles);
  }

  private static void put(byte[] text, ByteBuffer out) {
    ByteUtils.writeUnsignedVarint(text.length, out);
    out.put(text);
  }

  private static void put(Fingerprints hashes, ByteBuffer out) {
    ByteUtils.writeUnsignedVarint(hashes.size(), out);
    for (int i = 0; i < hashes.size(); i++) {
      out.putLong(hashes.at(i));
    }
  }

  private static String text(ByteBuffer in) {
    byte[] text = new byte[ByteUtils.readUnsignedVarint(in)];
    in.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }

  private static Fingerprints hashes(ByteBuffer in) {
    long[] hashes = new long[ByteUtils.readUnsignedVarint(in)];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = in.getLong();
    }
    return Fingerprints.owning(hashes);
  }

  private static byte[] written(ByteBuffer out) {
    byte[] bytes = new byte[out.position()];
    out.flip().get(bytes);
    return bytes;
  }
}
